/** Ids are UUIDs, or what an import has given the records: any short text without signs of an address. */
const ID = '[\\w-]{1,64}';

/** A parameter wherever it stands; the links of the CRM carry whole addresses, written with percent signs. */
const parameter = (name: string, value: string) => `(?:[^#]*?(?:&|%26))??${name}(?:=|%3D)${value}(?=[&#]|%26|$)`;

/**
 * Address of a page of the CRM, parameters in any order, alone or within `?action=ajaxui#ajaxUILoc=`: after the first
 * click only the part behind `#` changes.
 */
export function pageAddress(module: string, action: string): RegExp {
  return new RegExp(`${START}(?=${parameter('module', module)})(?=${parameter('action', action)})`);
}

/** The same of one record's page, whose id is the group `id`. */
export function recordAddress(module: string): RegExp {
  return new RegExp(`${pageAddress(module, 'DetailView').source}${parameter('record', `(?<id>${ID})`)}`);
}

const WRAPPED = 'action=ajaxui#ajaxUILoc=[^#%?]*(?:\\?|%3F)';
const START = `^[^?#]*\\?(?:${WRAPPED}|(?!action=ajaxui(?:[&#]|$)))`;

const links = new Map<string, RegExp>();

/** Id of the record of this module that a link leads to. */
export function linkedId(link: Element | null | undefined, module: string): string | undefined {
  const href = link?.getAttribute('href');
  if (!href || href.length > LONGEST_LINK) return undefined;
  const known = links.get(module) ?? recordAddress(module);
  links.set(module, known);
  return known.exec(href)?.groups?.['id'];
}

const LONGEST_LINK = 2000;

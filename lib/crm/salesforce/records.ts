import type { PayerOnPage } from '../adapter';
import { shownText } from '../shownText';

/** The first three characters of an id tell the kind of record, in every org. */
const PREFIXES = { account: '001', contact: '003', opportunity: '006' } as const;

export type RecordType = keyof typeof PREFIXES;

/** Ids of 18 characters; the old ones of 15 differ from each other by capitals alone and are not taken. */
export const idPattern = (type: RecordType) => `${PREFIXES[type]}[A-Za-z0-9]{15}`;

const OBJECT = '(?:[A-Za-z]\\w*/)?';

/** Id of the record that a link leads to, where it is of this kind. */
function linkedId(link: Element, type: RecordType): string | undefined {
  const named = link.getAttribute('data-recordid');
  if (named !== null) return new RegExp(`^${idPattern(type)}$`).test(named) ? named : undefined;
  const address = new RegExp(`/lightning/r/${OBJECT}(${idPattern(type)})(?=[/?#]|$)`);
  return address.exec(link.getAttribute('href') ?? '')?.[1];
}

/** Records of a kind that links lead to, each once. */
export function linkedRecords(within: ParentNode, selector: string, type: RecordType): readonly PayerOnPage[] {
  const found = new Map<string, PayerOnPage>();
  for (const link of within.querySelectorAll(selector)) {
    const id = linkedId(link, type);
    const name = shownText(link);
    if (id !== undefined && name !== undefined && !found.has(id)) found.set(id, { record: { type, id }, name });
  }
  return [...found.values()];
}

const RELATED = new RegExp(`/lightning/r/${OBJECT}([A-Za-z0-9]{15,18})/related/`);

/** The records whose related lists a pane leads to: a page leads to its own alone. */
export function relatedTo(root: ParentNode): ReadonlySet<string> {
  const links = [...root.querySelectorAll('a[href*="/related/"]')];
  const ids = links.map((link) => RELATED.exec(link.getAttribute('href') ?? '')?.[1]);
  return new Set(ids.filter((id) => id !== undefined));
}

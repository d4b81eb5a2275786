import type { Adapter, CrmPage, PageAdapter, PageRule, RecordRef } from './adapter';

/** Addresses longer than this are no page of a CRM; keeps the adapters' patterns cheap. */
const LONGEST_ADDRESS = 8192;

/** The adapter whose cloud has this host (name alone, or with its port). Undefined: an unknown or self-hosted CRM. */
export function adapterOfHost(sites: readonly Adapter[], host: string): Adapter | undefined {
  const name = host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
  return sites.find(({ recognition }) => recognition.hosts.some((pattern) => isHostOf(pattern, name)));
}

/** The adapter of a self-hosted copy, by the marks in its page; the first in the list wins. */
export function adapterOfMarks(sites: readonly Adapter[], document: ParentNode): Adapter | undefined {
  return sites.find(
    ({ recognition: { marks } }) => marks.length > 0 && marks.every((mark) => document.querySelector(mark) !== null),
  );
}

/** What an address alone tells; hash routes count. `site` is the exact origin. */
export function crmPage(adapter: PageAdapter, url: URL): CrmPage {
  const match = matchOf(adapter, url);
  const page = { adapter: adapter.id, site: url.origin };
  return match
    ? { ...page, kind: match.rule.kind, record: match.record }
    : { ...page, kind: 'other', record: undefined };
}

/** The rule of the page at this address; undefined where the adapter knows none. */
export function pageRule(adapter: PageAdapter, url: URL): PageRule | undefined {
  return matchOf(adapter, url)?.rule;
}

function matchOf(adapter: PageAdapter, url: URL): { rule: PageRule; record: RecordRef | undefined } | undefined {
  const address = url.pathname + url.search + url.hash;
  if (address.length > LONGEST_ADDRESS) return undefined;
  for (const rule of adapter.pages) {
    const match = rule.path.exec(address);
    if (match) return { rule, record: recordOf(rule, match.groups) };
  }
  return undefined;
}

function recordOf({ recordType }: PageRule, groups: Readonly<Record<string, string>> = {}): RecordRef | undefined {
  const { id, type = recordType } = groups;
  return recordType && type && id ? { type, id } : undefined;
}

/** A star stands for one or more labels, so `*.amocrm.ru` is neither `amocrm.ru` nor `fakeamocrm.ru`. */
function isHostOf(pattern: string, name: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === name;
  const suffix = pattern.slice(1);
  return name.length > suffix.length && name.endsWith(suffix) && !name.startsWith('.');
}

import { shownText } from './shown';

interface LinkedRecord {
  readonly id: string;
  /** Of the first link to it that has a text. */
  readonly name: string | undefined;
}

/**
 * The pattern of a link's address: path, search or hash begins with `source`, in which the group `id` is the record's
 * id. Links to other hosts are taken too, for a parsed page does not know its own.
 */
export function linkPattern(source: string): RegExp {
  return new RegExp(`^(?:https?://[^/?#]+)?${source}(?=[/?#&]|$)`);
}

/** Records that links within an element lead to, each once, in the order of the page. */
export function linkedRecords(scope: ParentNode, address: RegExp): readonly LinkedRecord[] {
  const names = new Map<string, string>();
  for (const link of scope.querySelectorAll('a[href]')) {
    const id = address.exec(link.getAttribute('href') ?? '')?.groups?.['id'];
    if (id !== undefined && !names.get(id)) names.set(id, shownText(link));
  }
  return [...names].map(([id, name]) => ({ id, name: name || undefined }));
}

/** The only such record; undefined where there are several, or none. */
export function linkedRecord(scope: ParentNode, address: RegExp): LinkedRecord | undefined {
  const [only, ...others] = linkedRecords(scope, address);
  return others.length === 0 ? only : undefined;
}

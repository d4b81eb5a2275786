/** A saved page, where it was, and what must be read of it. */
export interface SavedRow {
  readonly file: string;
  readonly what: string;
  readonly url: string;
  /** A part of the report that `read-page` prints. */
  readonly expected: Readonly<Record<string, unknown>>;
  /** Changes that no reader could notice, because the page without the node is a whole page of another client. */
  readonly undetectable?: RegExp;
}

export const partial = (seen: number) => ({ state: 'partial', seen, total: null });
export const none = { state: 'none', seen: 0, total: null };

export function sharedRow(file: string, url: string, expected: SavedRow['expected']): SavedRow {
  return { file, what: 'as documented', url, expected };
}

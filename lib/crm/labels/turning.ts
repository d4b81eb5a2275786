import type { PageRule } from '../adapter';
import { valueText } from './labelled';

/** What a page showed when it was last believed. */
interface Shown {
  readonly record: string;
  readonly parts: readonly WeakRef<Element>[];
  readonly texts: readonly (string | undefined)[];
}

/** The elements that tell one record of the page from the next: its name, its sums; none: not drawn yet. */
export type PartsOf = (root: ParentNode) => readonly (Element | undefined)[];

/**
 * For single page apps whose page names no record: the address changes first, and the page is the next record's once
 * its name or figures have changed, in text or as nodes. Two records that look the same and are drawn into the same
 * nodes cannot be told apart: the second is never believed, which a reload ends. One per adapter, for records of
 * different kinds follow each other.
 */
export function pageTurns(): (type: string, partsOf: PartsOf) => NonNullable<PageRule['shows']> {
  let last: Shown | undefined;
  return (type, partsOf) => (root, recordId) => {
    const parts = partsOf(root).filter((part) => part !== undefined);
    if (parts.length === 0) return false;
    const record = `${type} ${recordId}`;
    const texts = parts.map(valueText);
    if (last && last.record !== record && isSame(last, parts, texts)) return false;
    last = { record, parts: parts.map((part) => new WeakRef(part)), texts };
    return true;
  };
}

function isSame(last: Shown, parts: readonly Element[], texts: readonly (string | undefined)[]): boolean {
  if (last.parts.length !== parts.length) return false;
  return parts.every((part, index) => last.parts[index]?.deref() === part && last.texts[index] === texts[index]);
}

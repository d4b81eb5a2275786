import type { PayerOnPage, RecordRef } from '../adapter';
import { hasField, labelled, valueText } from './labelled';
import { linkedRecord, linkedRecords } from './links';

/** Addresses of a CRM's records by their type. */
export type LinkPatterns = Readonly<Record<string, RegExp>>;

/** A field that names a client: its captions, and the types of client its link may lead to. */
export interface PayerField {
  readonly words: readonly string[];
  readonly types: LinkPatterns;
}

/** What stands in a field without a value. */
const EMPTY = /^(?:[-–—]|нет|не указан[аоы]?|не выбран[аоы]?|none|not set)$/i;

/**
 * The client of the first field that names one. A field that is not filled in yet, or names its client without a
 * link, ends the search: the next field would be another client.
 */
export function payerByCaption(root: ParentNode, fields: readonly PayerField[]): PayerOnPage | undefined {
  for (const { words, types } of fields) {
    if (!hasField(root, words)) continue;
    const field = labelled(root, words);
    const record = field && clientIn(field, types);
    if (record) return { record, name: linkedRecord(field, types[record.type] as RegExp)?.name };
    if (!field || !EMPTY.test(valueText(field) ?? '')) return undefined;
  }
  return undefined;
}

/** The client that links within an element lead to; of the first type that is there, and only if it is one. */
export function clientIn(scope: ParentNode, types: LinkPatterns): RecordRef | undefined {
  for (const [type, address] of Object.entries(types)) {
    const [only, ...others] = linkedRecords(scope, address);
    if (only) return others.length === 0 ? { type, id: only.id } : undefined;
  }
  return undefined;
}

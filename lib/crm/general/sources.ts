import type { PurchaseSource } from '../adapter';
import type { RecordType } from './words/nouns';

/** Best first: what a page with several is read from unless the user chose otherwise. */
export const SOURCES: readonly [PurchaseSource, ...PurchaseSource[]] = ['deals', 'orders', 'invoices', 'visits'];

export function sourceOf(type: RecordType): PurchaseSource | undefined {
  if (type === 'deal') return 'deals';
  if (type === 'order') return 'orders';
  if (type === 'invoice') return 'invoices';
  return type === 'visit' ? 'visits' : undefined;
}

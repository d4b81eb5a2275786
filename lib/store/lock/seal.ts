import { StoreFailure } from '../failure';
import type { SealedRow } from './isSealed';
import type { DataKey } from './keyring';
import { packed, unpacked } from './packed';
import { clearPart } from './sealedTables';

type Row = Readonly<Record<string, unknown>>;

const IV_BYTES = 12;

/** The row as it is kept: itself where its table is never sealed. `name` is its table's. */
export async function sealed(name: string, row: Row, { id, key }: DataKey, primaryKey: unknown): Promise<Row> {
  const clear = clearPart(name, row);
  if (!clear) return row;
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const how = { name: 'AES-GCM', iv, additionalData: placeOf(name, primaryKey) };
  const hidden = new Uint8Array(await crypto.subtle.encrypt(how, key, packed(row)));
  const bytes = new Uint8Array(IV_BYTES + hidden.length);
  bytes.set(iv);
  bytes.set(hidden, IV_BYTES);
  return { ...clear, sealed: bytes, by: id };
}

/** The row as it was. Throws `StoreFailure` of the kind `damaged` where it was changed, or moved from its place. */
export async function opened(name: string, row: SealedRow, { key }: DataKey, primaryKey: unknown): Promise<Row> {
  const how = {
    name: 'AES-GCM',
    iv: row.sealed.subarray(0, IV_BYTES),
    additionalData: placeOf(name, primaryKey),
  };
  try {
    return unpacked(await crypto.subtle.decrypt(how, key, row.sealed.subarray(IV_BYTES))) as Row;
  } catch (error) {
    throw new StoreFailure('damaged', error);
  }
}

/** Where the row stands: sealed for one place, it cannot be put into another. */
function placeOf(table: string, primaryKey: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([table, primaryKey]));
}

import type { ClientAddress } from '../../domain/capture';
import { clientKey } from '../key';
import type { ReadableDb } from '../readable';
import type { HistRow } from '../rows';
import { rootOfRecord, unitedClient } from './united';

/** A client as one row, found under his own record or under one that belongs to him alone. */
export async function findHistory(db: ReadableDb, site: string, address: ClientAddress): Promise<HistRow | undefined> {
  const root = await rootOfRecord(db, clientKey(site, address));
  return root && unitedClient(db, root);
}

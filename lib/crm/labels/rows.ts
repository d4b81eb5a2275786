import type { RowOnPage } from '../adapter';
import { linkedRecord } from './links';
import { clientIn, type LinkPatterns } from './payer';

/** The record a row is of, by its own link, with the client it leads to. */
export function rowByLink(types: LinkPatterns, clients: LinkPatterns = {}): (row: Element) => RowOnPage | undefined {
  return (row) => {
    for (const [recordType, address] of Object.entries(types)) {
      const record = linkedRecord(row, address);
      if (!record?.name) continue;
      const client = clientIn(row, clients);
      return { recordId: record.id, recordType, name: record.name, ...(client && { client }) };
    }
    return undefined;
  };
}

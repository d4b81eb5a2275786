import type { ClientData } from '../../domain/clientData/clientData';
import type { StoredRows } from './read';

/**
 * Everything stored about one client as a file for him: what it says first, then the rows as they are stored. JSON,
 * indented, because people read it.
 */
export function clientFile(told: ClientData, rows: StoredRows, instant: string): Blob {
  const content = { format: 'budilnik-client', version: 1, exportedAt: instant, client: told, stored: rows };
  return new Blob([JSON.stringify(content, undefined, 2)], { type: 'application/json' });
}

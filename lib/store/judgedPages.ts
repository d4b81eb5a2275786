import type { Day } from '../domain/day';
import type { AssessedClient } from '../domain/wakeUpRow';
import { readDb } from './db';
import { judgeContext } from './judgeContext';
import { judgedClient } from './judged';
import { type ClientPage, clientPages } from './pages';
import { rulesItem } from './settings';

/** All clients as they are on a day, in the order of their keys, page by page; those after a key alone. */
export async function* judgedPages(today: Day, after = ''): AsyncGenerator<ClientPage<AssessedClient>, void> {
  const rules = await rulesItem.getValue();
  const context = await readDb((db) => judgeContext(db, rules, today));
  for await (const { clients, to } of clientPages(after))
    yield { clients: clients.map((row) => judgedClient(row, context)), to };
}

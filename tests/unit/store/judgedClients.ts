import type { AssessedClient } from '../../../lib/domain/wakeUpRow';
import { judgedPages } from '../../../lib/store/judgedPages';
import { NOW } from './samples';

/** All clients as lists and marks see them, in the order of their keys. */
export async function judgedClients(): Promise<readonly AssessedClient[]> {
  const all: AssessedClient[] = [];
  for await (const { clients } of judgedPages(NOW.today)) all.push(...clients);
  return all;
}

import { baseFigures } from '../domain/baseFigures';
import type { Day } from '../domain/day';
import type { Rules } from '../domain/rules';
import type { ClientDb } from './db';
import { getMeta } from './meta';
import type { StatContext } from './stat';

/** What a client is judged by: rules, and the figures of the base as they were last computed. */
export async function statContext(db: ClientDb, rules: Rules, today: Day): Promise<StatContext> {
  const stored = await getMeta(db, 'figures');
  return { today, rules, base: stored?.figures ?? baseFigures([], rules), generation: stored?.generation ?? 0 };
}

import { baseFigures } from '../domain/baseFigures';
import type { Day } from '../domain/day';
import type { Rules } from '../domain/rules';
import { readHands } from './hand/hands';
import type { JudgeContext } from './judged';
import { getMeta } from './meta';
import type { ReadableDb } from './readable';

/**
 * What a client is judged by: rules, the figures of the base as they were last computed, and what was set by hand. Must
 * run inside a transaction over `meta` and `hand`, or read for itself.
 */
export async function judgeContext(db: ReadableDb, rules: Rules, today: Day): Promise<JudgeContext> {
  const stored = await getMeta(db, 'figures');
  return { today, rules, base: stored?.figures ?? baseFigures([], rules), hands: await readHands(db) };
}

import { contactPolicyOf } from '../../domain/contactPolicy';
import type { Day } from '../../domain/day';
import type { SettledCall } from '../../domain/day/daySoFar';
import { dayPlan } from '../../domain/policy/dayPlan';
import type { WakeUpList, WakeUpRow } from '../../domain/wakeUpList';
import { type ClientDb, readDb, writeDb } from '../db';
import { judgeContext } from '../judgeContext';
import type { JudgeContext } from '../judged';
import { judgedByKey } from '../judgedByKey';
import { getMeta, putMeta } from '../meta';
import { rulesItem } from '../settings';
import { settledClient, settledToday } from './settled';

/**
 * The list with what has become of its day. `before` is the list it takes the place of: whoever stood in its plan and
 * has bought since is settled, and his place is not given to another. Throws `StoreFailure`.
 */
export async function withDay(list: WakeUpList, before: WakeUpList | null): Promise<WakeUpList> {
  const gone = before?.today === list.today ? goneFrom(before, list) : [];
  const rules = await rulesItem.getValue();
  if (gone.length > 0) await noteBuyers(gone, { today: list.today, rules });
  const settled = await readDb((db) =>
    db.transaction('r', [db.contactLog, db.hist, db.meta, db.hand], async () =>
      settledToday(db, await judgeContext(db, rules, list.today)),
    ),
  );
  const { capacity } = contactPolicyOf(rules);
  return { ...list, day: { capacity, settled } };
}

function goneFrom(before: WakeUpList, now: WakeUpList): readonly WakeUpRow[] {
  const still = new Set([...now.rows, ...(now.groups?.agreed.rows ?? [])].map(({ key }) => key));
  const { agreed, wake } = dayPlan(before);
  return [...agreed, ...wake].filter(({ key }) => !still.has(key));
}

/** Keeps with the day those of them who have bought; the others left the list by a rule, and nothing need be kept. */
function noteBuyers(
  gone: readonly WakeUpRow[],
  { today, rules }: Pick<JudgeContext, 'today' | 'rules'>,
): Promise<void> {
  return writeDb((db) =>
    db.transaction('rw', db.hist, db.meta, db.hand, async () => {
      const context = await judgeContext(db, rules, today);
      for (const row of gone) {
        const bought = await boughtSince(db, row, context);
        if (bought) await keepSettled(db, today, bought);
      }
    }),
  );
}

async function boughtSince(
  db: ClientDb,
  { key, lastOn }: WakeUpRow,
  context: JudgeContext,
): Promise<SettledCall | undefined> {
  const last = (await judgedByKey(db, key, context))?.assessment.lastOn;
  if (last === undefined || last <= lastOn) return undefined;
  return { ...(await settledClient(db, key, context)), how: 'bought', at: new Date().toISOString() };
}

/** Adds to what is kept of the day alone, beside the log; must run inside a transaction over `meta`. */
export async function keepSettled(db: ClientDb, today: Day, call: SettledCall): Promise<void> {
  const kept = await getMeta(db, 'day');
  const others = kept?.today === today ? kept.settled.filter(({ key }) => key !== call.key) : [];
  await putMeta(db, 'day', { today, settled: [...others, call] });
}

import { assess } from '../../domain/assess';
import type { ClientAddress } from '../../domain/capture';
import type { CorrectionProblem } from '../../domain/hand/checkCorrection';
import { type HandWish, handAfter, type SetByHand, type WishGround } from '../../domain/hand/handWish';
import type { Person } from '../../domain/policy/person';
import { barringWordOf } from '../call/barring';
import { talksIn } from '../call/contactOf';
import { recordId } from '../call/recordId';
import { noteChange } from '../changes';
import { clientHistory } from '../clientHistory';
import { type ClientDb, writeDb } from '../db';
import { findHistory } from '../identity/findHistory';
import { judgeContext } from '../judgeContext';
import { type JudgeContext, judgedClient } from '../judged';
import { getMeta, noteChanged } from '../meta';
import type { Moment } from '../moment';
import type { HistRow } from '../rows';
import { rulesItem } from '../settings';
import { noteInList, relistDay } from '../wakeUp';
import { readHands } from './hands';

/** What became of a wish: the record that undoes it, or why nothing was changed. */
export type HandAnswer =
  | { readonly record: string }
  | { readonly problems: readonly CorrectionProblem[] }
  | { readonly refused: 'unknownClient' | 'barred' };

/**
 * Sets, or takes back, something by hand of one client: he is judged anew in the same write, and the list of today and
 * every page follow at once. Of a client who asked not to be contacted nothing is set. Throws `StoreFailure`.
 */
export async function setByHand(
  { site, client, by }: { readonly site: string; readonly client: ClientAddress; readonly by: Person },
  wish: HandWish,
  moment: Moment,
): Promise<HandAnswer> {
  const rules = await rulesItem.getValue();
  const record = recordId(moment.instant);
  const done = await writeDb((db) =>
    db.transaction('rw', [db.hist, db.meta, db.hand, db.contacts, db.contactLog, db.doNotContact], async () => {
      const row = await findHistory(db, site, client);
      if (!row) return { refused: 'unknownClient' as const };
      if (await barringWordOf(db, row)) return { refused: 'barred' as const };
      const talks = await talksIn(db, row.key);
      const context = await judgeContext(db, rules, moment.today);
      const ground = { by, today: moment.today, record, computedClass: computedClass(row, context) };
      const problems = await putWish(db, row, wish, ground);
      if (problems) return { problems };
      return { talks, ...(await judgedAnew(db, row, context)) };
    }),
  );
  if (!('after' in done)) return done;
  const { before, after, changes, talks } = done;
  await noteInList(before, after, changes, { today: moment.today, rules }, talks);
  await relistDay(moment.today);
  await noteChange();
  return { record };
}

/** What is taken back leaves the row it stands in; what is new comes to the client's own. */
async function putWish(
  db: ClientDb,
  { key, aliases }: HistRow,
  wish: HandWish,
  ground: WishGround,
): Promise<readonly CorrectionProblem[] | undefined> {
  const hands = await readHands(db);
  const rows = [key, ...aliases].flatMap((record) => hands.get(record) ?? []);
  const all = unitedOf(rows);
  const after = handAfter(all, wish, ground);
  if ('problems' in after) return after.problems;
  const own = rows.find(({ client }) => client === key) ?? { client: key, corrections: [], marks: [] };
  const fresh = without(after, all);
  for (const row of new Set([...rows, own])) {
    const kept = without(row, without(row, after));
    const more = row === own ? unitedOf([kept, fresh]) : kept;
    await db.hand.put({ client: row.client, ...more });
  }
  return undefined;
}

function unitedOf(parts: readonly SetByHand[]): SetByHand {
  return {
    corrections: parts.flatMap(({ corrections }) => corrections),
    marks: parts.flatMap(({ marks }) => marks),
  };
}

function without(from: SetByHand, taken: SetByHand): SetByHand {
  return {
    corrections: from.corrections.filter((one) => !taken.corrections.includes(one)),
    marks: from.marks.filter((one) => !taken.marks.includes(one)),
  };
}

/** Without what people have set. */
function computedClass(row: HistRow, context: JudgeContext) {
  return assess(clientHistory(row, new Map()), context).valueClass?.value;
}

/** The client before and after something was set; `changes` as they were. */
async function judgedAnew(db: ClientDb, row: HistRow, context: JudgeContext) {
  const changes = (await getMeta(db, 'changes')) ?? 0;
  await noteChanged(db, 1);
  const after = judgedClient(row, await judgeContext(db, context.rules, context.today));
  return { before: judgedClient(row, context), after, changes };
}

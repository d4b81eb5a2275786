import type { WakeUpList, WakeUpRow } from '../../domain/wakeUpList';
import type { AssessedClient } from '../../domain/wakeUpRow';
import { readDb } from '../db';
import { judgeContext } from '../judgeContext';
import { judgedByKey } from '../judgedByKey';
import type { Moment } from '../moment';
import { rulesItem } from '../settings';
import { rebuildWakeUpList } from '../wakeUp';
import { wakeUpItem } from '../wakeUpItem';
import type { Findings } from './findings';

/** Builds today's list again where it names somebody who is not there, or otherwise than his history does. */
export async function checkList({ today }: Moment, findings: Findings, signal: AbortSignal): Promise<void> {
  const list = await wakeUpItem.getValue();
  if (!list || list.today !== today) return;
  const wrong = await wrongRows(list);
  findings.add('list', wrong);
  if (wrong > 0) await rebuildWakeUpList(today, signal);
}

async function wrongRows(list: WakeUpList): Promise<number> {
  const rows = rowsOf(list);
  const parts = (list.team ?? []).flatMap((part) => part.rows);
  const all = [...rows, ...parts];
  const rules = await rulesItem.getValue();
  const clients = await readDb((db) =>
    db.transaction('r', [db.hist, db.meta, db.hand], async () => {
      const context = await judgeContext(db, rules, list.today);
      return Promise.all(all.map(({ key }) => judgedByKey(db, key, context)));
    }),
  );
  const wrong = all.filter((row, i) => !isOf(row, clients[i]));
  const isShort = list.total < list.rows.length || list.dueSoonTotal < list.dueSoon.length;
  return keysOf(wrong).size + Number(isShort) + Number(isTwice(rows)) + Number(isTwice(parts));
}

const keysOf = (rows: readonly WakeUpRow[]) => new Set(rows.map(({ key }) => key));
const isTwice = (rows: readonly WakeUpRow[]) => keysOf(rows).size < rows.length;

function isOf(row: WakeUpRow, client: AssessedClient | undefined): boolean {
  const { purchases, lastOn } = client?.assessment ?? {};
  return client?.name === row.name && client.path === row.path && purchases === row.purchases && lastOn === row.lastOn;
}

function rowsOf({ rows, dueSoon, barred, groups }: WakeUpList): readonly WakeUpRow[] {
  return [
    rows,
    dueSoon,
    ...barred.map((bar) => bar.rows),
    ...Object.values(groups ?? {}).map((group) => group.rows),
  ].flat();
}

import type { WakeUpList, WakeUpRow } from '../../domain/wakeUpList';
import { readDb } from '../db';
import type { Moment } from '../moment';
import { rebuildWakeUpList } from '../wakeUp';
import { wakeUpItem } from '../wakeUpItem';
import type { Findings } from './findings';

/** Builds today's list again where it names somebody who is not there, or otherwise than his row for lists does. */
export async function checkList({ today }: Moment, findings: Findings, signal: AbortSignal): Promise<void> {
  const list = await wakeUpItem.getValue();
  if (!list || list.today !== today) return;
  const wrong = await wrongRows(list);
  findings.add('list', wrong);
  if (wrong > 0) await rebuildWakeUpList(today, signal);
}

async function wrongRows(list: WakeUpList): Promise<number> {
  const rows = rowsOf(list);
  const stats = await readDb((db) => db.stat.bulkGet(rows.map(({ key }) => key)));
  const wrong = rows.filter((row, i) => {
    const stat = stats[i];
    const { facts } = stat ?? {};
    return (
      stat?.name !== row.name ||
      stat.path !== row.path ||
      facts?.purchases !== row.purchases ||
      facts.lastOn !== row.lastOn
    );
  });
  const isShort = list.total < list.rows.length || list.dueSoonTotal < list.dueSoon.length;
  return wrong.length + Number(isShort);
}

function rowsOf({ rows, dueSoon, barred, groups }: WakeUpList): readonly WakeUpRow[] {
  return [
    rows,
    dueSoon,
    ...barred.map((bar) => bar.rows),
    ...Object.values(groups ?? {}).map((group) => group.rows),
  ].flat();
}

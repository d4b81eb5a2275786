import type { Status } from './assessment';
import { barOf, barOrder } from './contactPolicy';
import type { Day } from './day';
import type { Rules } from './rules';
import type { Bar, RecoverableSum, WakeUpList, WakeUpRow } from './wakeUpList';
import { byDueDay, byUrgency } from './wakeUpOrder';
import { type AssessedClient, wakeUpRow } from './wakeUpRow';

/** Rows of each list kept; the totals count all. */
const LONGEST = 200;

interface Sorted {
  readonly calls: WakeUpRow[];
  readonly dueSoon: WakeUpRow[];
  readonly barred: Map<Bar, WakeUpRow[]>;
  readonly counts: Record<Status, number>;
  partial: number;
}

/** Today's list of the whole base. Takes clients one by one, so that a store can stream them; keys are unique. */
export function buildWakeUpList(
  clients: Iterable<AssessedClient>,
  { today, rules }: { readonly today: Day; readonly rules: Rules },
): WakeUpList {
  const sorted: Sorted = { calls: [], dueSoon: [], barred: new Map(), counts: noCounts(), partial: 0 };
  for (const client of clients) sortIn(sorted, client, rules.leadDays);
  return {
    today,
    rulesVersion: rules.version,
    rows: sorted.calls.sort(byUrgency).slice(0, LONGEST),
    total: sorted.calls.length,
    dueSoon: sorted.dueSoon.sort(byDueDay).slice(0, LONGEST),
    dueSoonTotal: sorted.dueSoon.length,
    recoverable: recoverableSums(sorted.calls),
    barred: barOrder.flatMap((bar) => {
      const rows = sorted.barred.get(bar);
      return rows ? [{ bar, rows: rows.sort(byUrgency).slice(0, LONGEST), total: rows.length }] : [];
    }),
    counts: sorted.counts,
    partial: sorted.partial,
  };
}

function sortIn(sorted: Sorted, client: AssessedClient, leadDays: number): void {
  const { status, openDeals } = client.assessment;
  if (status === undefined) {
    sorted.partial++;
    return;
  }
  sorted.counts[status]++;
  const row = wakeUpRow(client);
  if (!row) return;
  const bar = barOf({ openDeals, valueClass: row.valueClass });
  if (isAsleep(row)) {
    if (bar === undefined) sorted.calls.push(row);
    else rowsOf(sorted.barred, bar).push(row);
  } else if (bar === undefined && isDueSoon(row, leadDays)) sorted.dueSoon.push(row);
}

function rowsOf(barred: Map<Bar, WakeUpRow[]>, bar: Bar): WakeUpRow[] {
  const rows = barred.get(bar) ?? [];
  barred.set(bar, rows);
  return rows;
}

function isAsleep({ status }: WakeUpRow): boolean {
  return status === 'sleeping' || status === 'lost';
}

/** Still buying, and the next purchase is expected within the lead time or a little overdue. */
function isDueSoon({ status, cycleDays, silentDays }: WakeUpRow, leadDays: number): boolean {
  if (cycleDays === undefined || (status !== 'active' && status !== 'due')) return false;
  return cycleDays - silentDays <= leadDays;
}

/** What all clients to call may bring back, by currency. */
function recoverableSums(rows: readonly WakeUpRow[]): readonly RecoverableSum[] {
  const sums = new Map<string, RecoverableSum>();
  for (const { currency, recoverableMinor, averageMinor } of rows) {
    if (currency === undefined || recoverableMinor === undefined || averageMinor === undefined) continue;
    const sum = sums.get(currency) ?? { currency, amountMinor: 0, clients: 0, averagesMinor: 0 };
    sums.set(currency, {
      currency,
      amountMinor: sum.amountMinor + recoverableMinor,
      clients: sum.clients + 1,
      averagesMinor: sum.averagesMinor + averageMinor,
    });
  }
  return [...sums.values()].sort((one, other) => other.clients - one.clients);
}

function noCounts(): Record<Status, number> {
  return { active: 0, due: 0, sleeping: 0, lost: 0, oneTime: 0, seasonal: 0, former: 0, noData: 0 };
}

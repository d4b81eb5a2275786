import type { Status } from './assessment';
import { barOf, barOrder } from './contactPolicy';
import type { Day } from './day';
import { contactFactsOf, occasionOf } from './occasion';
import type { Rules } from './rules';
import type { Bar, GroupOccasion, Occasion, RecoverableSum, WakeUpGroup, WakeUpList, WakeUpRow } from './wakeUpList';
import { byDueDay, byOccasion, byUrgency } from './wakeUpOrder';
import { type AssessedClient, wakeUpRow } from './wakeUpRow';

/** Rows of each list kept; the totals count all. */
const LONGEST = 200;

interface Sorted {
  readonly rows: Readonly<Record<Occasion, WakeUpRow[]>>;
  readonly barred: Map<Bar, WakeUpRow[]>;
  readonly counts: Record<Status, number>;
  partial: number;
}

/** Today's list of the whole base. Takes clients one by one, so that a store can stream them; keys are unique. */
export function buildWakeUpList(
  clients: Iterable<AssessedClient>,
  { today, rules }: { readonly today: Day; readonly rules: Rules },
): WakeUpList {
  const rows = { agreed: [], wake: [], season: [], oneTime: [], care: [], due: [] };
  const sorted: Sorted = { rows, barred: new Map(), counts: noCounts(), partial: 0 };
  for (const client of clients) sortIn(sorted, client, today, rules);
  const { wake, due } = sorted.rows;
  return {
    today,
    rulesVersion: rules.version,
    rows: wake.sort(byUrgency).slice(0, LONGEST),
    total: wake.length,
    dueSoon: due.sort(byDueDay).slice(0, LONGEST),
    dueSoonTotal: due.length,
    recoverable: recoverableSums(wake),
    barred: barOrder.flatMap((bar) => {
      const barred = sorted.barred.get(bar);
      return barred ? [{ bar, rows: barred.sort(byUrgency).slice(0, LONGEST), total: barred.length }] : [];
    }),
    counts: sorted.counts,
    partial: sorted.partial,
    groups: groupsOf(sorted.rows),
  };
}

function groupsOf(rows: Sorted['rows']): NonNullable<WakeUpList['groups']> {
  const group = (occasion: GroupOccasion): WakeUpGroup => {
    const ofGroup = rows[occasion].sort(byOccasion[occasion]);
    return { rows: ofGroup.slice(0, LONGEST), total: ofGroup.length };
  };
  return { agreed: group('agreed'), season: group('season'), oneTime: group('oneTime'), care: group('care') };
}

function sortIn(sorted: Sorted, client: AssessedClient, today: Day, rules: Rules): void {
  const { status } = client.assessment;
  if (status === undefined) {
    sorted.partial++;
    return;
  }
  sorted.counts[status]++;
  const occasion = occasionOf(client, today, rules);
  const row = occasion && wakeUpRow(client, occasion, rules.holidays);
  if (!row) return;
  const bar = barOf(contactFactsOf(client), today, rules.contact);
  if (bar === undefined) sorted.rows[occasion].push(row);
  else if (occasion === 'wake') rowsOf(sorted.barred, bar).push(row);
}

function rowsOf(barred: Map<Bar, WakeUpRow[]>, bar: Bar): WakeUpRow[] {
  const rows = barred.get(bar) ?? [];
  barred.set(bar, rows);
  return rows;
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

import { barOrder } from './contactPolicy';
import { type ListContext, LONGEST_LIST, type PlaceInList, placeInList } from './placeInList';
import type { Bar, RecoverableSum, WakeUpGroup, WakeUpList, WakeUpRow } from './wakeUpList';
import { byDueDay, byOccasion, byUrgency } from './wakeUpOrder';
import type { AssessedClient } from './wakeUpRow';

/** One client as he was and as he is; undefined: not known then, or not any more. Both of one day and by one rule. */
export interface ClientChange {
  readonly before: AssessedClient | undefined;
  readonly after: AssessedClient | undefined;
}

/**
 * A list of the same day and rules after one client has changed, without looking at all the others: totals, counts and
 * sums are exact. A part of more than 200 clients may show one row less until the list is built anew.
 */
export function listAfter(list: WakeUpList, { before, after }: ClientChange, context: ListContext): WakeUpList {
  const without = before ? changed(list, placeInList(before, context), -1) : list;
  return after ? changed(without, placeInList(after, context), 1) : without;
}

type Sign = 1 | -1;
type ByOrder = (one: WakeUpRow, other: WakeUpRow) => number;

function changed(list: WakeUpList, { status, line }: PlaceInList, sign: Sign): WakeUpList {
  const counted: WakeUpList =
    status === undefined
      ? { ...list, partial: list.partial + sign }
      : { ...list, counts: { ...list.counts, [status]: list.counts[status] + sign } };
  if (!line) return counted;
  const { occasion, row, bar } = line;
  if (bar !== undefined) return { ...counted, barred: barredAfter(list.barred, bar, row, sign) };
  if (occasion === 'wake') {
    const wake = groupAfter(list, row, byUrgency, sign);
    return { ...counted, ...wake, recoverable: sumsAfter(list.recoverable, row, sign) };
  }
  if (occasion === 'due') {
    const due = groupAfter({ rows: list.dueSoon, total: list.dueSoonTotal }, row, byDueDay, sign);
    return { ...counted, dueSoon: due.rows, dueSoonTotal: due.total };
  }
  const { groups } = list;
  return groups
    ? { ...counted, groups: { ...groups, [occasion]: groupAfter(groups[occasion], row, byOccasion[occasion], sign) } }
    : counted;
}

function groupAfter({ rows, total }: WakeUpGroup, row: WakeUpRow, byOrder: ByOrder, sign: Sign): WakeUpGroup {
  const others = rows.filter(({ key }) => key !== row.key);
  const now = sign === 1 ? [...others, row].sort(byOrder).slice(0, LONGEST_LIST) : others;
  return { rows: now, total: total + sign };
}

function barredAfter(all: WakeUpList['barred'], bar: Bar, row: WakeUpRow, sign: Sign): WakeUpList['barred'] {
  const known = all.find((barred) => barred.bar === bar) ?? { rows: [], total: 0 };
  const now = { bar, ...groupAfter(known, row, byUrgency, sign) };
  return [...all.filter((barred) => barred.bar !== bar), now]
    .filter(({ total }) => total > 0)
    .sort((one, other) => barOrder.indexOf(one.bar) - barOrder.indexOf(other.bar));
}

function sumsAfter(sums: readonly RecoverableSum[], row: WakeUpRow, sign: Sign): readonly RecoverableSum[] {
  const { currency, recoverableMinor, averageMinor } = row;
  if (currency === undefined || recoverableMinor === undefined || averageMinor === undefined) return sums;
  const known = sums.find((sum) => sum.currency === currency);
  const now = {
    currency,
    amountMinor: (known?.amountMinor ?? 0) + sign * recoverableMinor,
    clients: (known?.clients ?? 0) + sign,
    averagesMinor: (known?.averagesMinor ?? 0) + sign * averageMinor,
  };
  const others = sums.filter((sum) => sum.currency !== currency);
  return [...others, now].filter(({ clients }) => clients > 0).sort((one, other) => other.clients - one.clients);
}

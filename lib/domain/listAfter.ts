import { barOrder } from './contactPolicy';
import { type ListContext, LONGEST_LIST, type PlaceInList, placeInList } from './placeInList';
import { type Sign, sumsAfter } from './recoverableSums';
import { teamAfter } from './team/teamCalls';
import type { Bar, WakeUpGroup, WakeUpList, WakeUpRow } from './wakeUpList';
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

type Line = NonNullable<PlaceInList['line']>;
type ByOrder = (one: WakeUpRow, other: WakeUpRow) => number;

function changed(list: WakeUpList, { status, line }: PlaceInList, sign: Sign): WakeUpList {
  const counted: WakeUpList =
    status === undefined
      ? { ...list, partial: list.partial + sign }
      : { ...list, counts: { ...list.counts, [status]: list.counts[status] + sign } };
  if (!line) return counted;
  const { occasion, row, bar } = line;
  if (isSaid(partOf(list, line), row, sign)) return counted;
  if (bar !== undefined) return { ...counted, barred: barredAfter(list.barred, bar, row, sign) };
  if (occasion === 'wake') {
    const wake = groupAfter(list, row, byUrgency, sign);
    return { ...counted, ...wake, ...teamOf(list, row, sign), recoverable: sumsAfter(list.recoverable, row, sign) };
  }
  if (occasion === 'due') {
    const due = groupAfter({ rows: list.dueSoon, total: list.dueSoonTotal }, row, byDueDay, sign);
    return { ...counted, dueSoon: due.rows, dueSoonTotal: due.total };
  }
  const { groups } = list;
  if (!groups) return counted;
  const now = { ...groups, [occasion]: groupAfter(groups[occasion], row, byOccasion[occasion], sign) };
  return { ...counted, ...(occasion === 'agreed' && teamOf(list, row, sign)), groups: now };
}

/** The calls by manager, where the list has them. */
function teamOf({ team }: WakeUpList, row: WakeUpRow, sign: Sign): Pick<WakeUpList, 'team'> {
  return team ? { team: teamAfter(team, row, sign) } : {};
}

const NOBODY: WakeUpGroup = { rows: [], total: 0 };

/** The part of a list in which a line stands. */
function partOf(
  { rows, total, dueSoon, dueSoonTotal, groups, barred }: WakeUpList,
  line: Line,
): WakeUpGroup | undefined {
  if (line.bar !== undefined) return barred.find(({ bar }) => bar === line.bar) ?? NOBODY;
  if (line.occasion === 'wake') return { rows, total };
  return line.occasion === 'due' ? { rows: dueSoon, total: dueSoonTotal } : groups?.[line.occasion];
}

/** True where a part says so already: it was built while the change was on its way, and nothing is counted twice. */
function isSaid(part: WakeUpGroup | undefined, { key }: WakeUpRow, sign: Sign): boolean {
  if (!part) return false;
  const has = part.rows.some((row) => row.key === key);
  return sign === 1 ? has : !has && part.rows.length === part.total;
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

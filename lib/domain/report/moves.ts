import { BestRows } from '../bestRows';
import { CLASSES } from '../bulk/columns';
import { type Day, dayOf } from '../day';
import type { NamedClient, Place, ReportBase } from './reportClients';
import { type ByGroup, byGroup, groupOfStatus, shareGroups } from './shareGroups';
import { statusOn } from './statusSpans';

/** Who moved where between two days. */
export interface Moves {
  readonly since: Day;
  /** By the group they were in, then the group they are in; `came` had not bought before. */
  readonly from: Readonly<Record<keyof ByGroup | 'came', ByGroup>>;
  readonly woke: MovedClients;
  readonly fellAsleep: MovedClients;
}

/** How many, and the most valuable of them by name. */
export interface MovedClients {
  readonly total: number;
  readonly best: readonly NamedClient[];
}

const MOST_NAMED = 20;
const GROUPS = shareGroups.length;
const [ACTIVE, SLEEPING, LOST] = [0, 1, 2];

/** The movement from `days` ago to today (S1-12). Asleep is who sleeps or is lost. */
export function movesOf(base: ReportBase, places: Iterable<Place>, days: number): Moves {
  const { to } = base.spans.range;
  const since = to - days;
  const counts = new Uint32Array((GROUPS + 1) * GROUPS);
  const woke = new BestRows<NamedClient>(MOST_NAMED, byWorth);
  const fell = new BestRows<NamedClient>(MOST_NAMED, byWorth);
  for (const place of places) {
    const after = groupOfStatus(statusOn(base.spans, place, to));
    if (after === undefined) continue;
    const before = groupOfStatus(statusOn(base.spans, place, since));
    counts[(before ?? GROUPS) * GROUPS + after]!++;
    if (isAsleep(before) && after === ACTIVE) woke.add(namedClient(base, place));
    if (before === ACTIVE && isAsleep(after)) fell.add(namedClient(base, place));
  }
  const row = (at: number) => byGroup(counts.subarray(at * GROUPS, (at + 1) * GROUPS));
  return {
    since: dayOf(since),
    from: { active: row(0), sleeping: row(1), lost: row(2), apart: row(3), came: row(GROUPS) },
    woke: { total: woke.total, best: woke.best() },
    fellAsleep: { total: fell.total, best: fell.best() },
  };
}

function isAsleep(group: number | undefined): boolean {
  return group === SLEEPING || group === LOST;
}

/** The more valuable first; of equals the one with the lower key, so that a table stays as it was. */
export function byWorth(one: NamedClient, other: NamedClient): number {
  return other.yearlyMinor - one.yearlyMinor || (one.key < other.key ? -1 : 1);
}

export function namedClient({ clients, judged }: ReportBase, place: Place): NamedClient {
  return {
    key: clients.keys[place] as string,
    name: clients.names[place] as string,
    valueClass: CLASSES[judged.valueClass[place] as number],
    owner: clients.owners[place],
    yearlyMinor: judged.yearlyMinor[place] as number,
    currency: clients.currencies[place],
    lastOn: clients.days[place]?.at(-1) as number,
  };
}

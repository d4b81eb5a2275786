import { dayPlan } from '../domain/policy/dayPlan';
import { partsLeft } from '../domain/team/teamLeft';
import type { WakeUpGroup, WakeUpList } from '../domain/wakeUpList';

/** Rows of 46 px that reach below the end of a popup of 600 px. */
const FIRST_ROWS = 12;

/**
 * The list with the rows that the popup's first frame can show and none of the folded ones, so that its reading does
 * not wait for them. Its totals, sums and counts are those of the whole list.
 */
export function wakeUpBeginning(list: WakeUpList): WakeUpList {
  const { groups } = list;
  const { wake, settled } = dayPlan(list);
  return {
    ...list,
    rows: list.rows.slice(0, Math.max(FIRST_ROWS, wake.length + settled.length)),
    dueSoon: [],
    barred: list.barred.map((group) => ({ ...group, rows: [] })),
    ...(list.team && { team: partsLeft(list).map((part) => ({ ...part, rows: [] })) }),
    ...(groups && {
      groups: {
        agreed: { ...groups.agreed, rows: groups.agreed.rows.slice(0, FIRST_ROWS) },
        season: folded(groups.season),
        oneTime: folded(groups.oneTime),
        care: folded(groups.care),
      },
    }),
  };
}

function folded({ total }: WakeUpGroup): WakeUpGroup {
  return { rows: [], total };
}

import type { WakeUpGroup, WakeUpList } from '../domain/wakeUpList';

/** Rows of 46 px that reach below the end of a popup of 600 px. */
const FIRST_ROWS = 12;

/**
 * The list with the rows that the popup's first frame can show and none of the folded ones, so that its reading does
 * not wait for them. Its totals, sums and counts are those of the whole list.
 */
export function wakeUpBeginning(list: WakeUpList): WakeUpList {
  const { groups } = list;
  return {
    ...list,
    rows: list.rows.slice(0, FIRST_ROWS),
    dueSoon: [],
    barred: list.barred.map((group) => ({ ...group, rows: [] })),
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

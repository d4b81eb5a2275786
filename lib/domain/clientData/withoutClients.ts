import type { WakeUpGroup, WakeUpList } from '../wakeUpList';

/**
 * The list without some clients. Sums of money stay until the list is built again: they are of the whole base, and
 * name nobody.
 */
export function withoutClients(list: WakeUpList, keys: ReadonlySet<string>): WakeUpList {
  const lessOf = <T extends WakeUpGroup>(group: T): T => ({ ...group, ...less(group, keys) });
  const { rows, total, groups, team, day } = list;
  const dueSoon = less({ rows: list.dueSoon, total: list.dueSoonTotal }, keys);
  return {
    ...list,
    ...less({ rows, total }, keys),
    dueSoon: dueSoon.rows,
    dueSoonTotal: dueSoon.total,
    barred: list.barred.map(lessOf),
    ...(groups && {
      groups: {
        agreed: lessOf(groups.agreed),
        season: lessOf(groups.season),
        oneTime: lessOf(groups.oneTime),
        care: lessOf(groups.care),
      },
    }),
    ...(team && { team: team.map(lessOf).filter((part) => part.total > 0) }),
    ...(day && { day: { ...day, settled: day.settled.filter(({ key }) => !keys.has(key)) } }),
  };
}

function less({ rows, total }: WakeUpGroup, keys: ReadonlySet<string>): WakeUpGroup {
  const left = rows.filter((row) => !keys.has(row.key));
  return { rows: left, total: total - (rows.length - left.length) };
}

/** True while one of these clients stands in some part of the list. */
export function isInList(
  { rows, dueSoon, barred, groups = undefined, team = [], day }: WakeUpList,
  keys: ReadonlySet<string>,
): boolean {
  const parts: readonly (readonly { readonly key: string }[])[] = [
    rows,
    dueSoon,
    ...barred.map((part) => part.rows),
    ...Object.values(groups ?? {}).map((part) => part.rows),
    ...team.map((part) => part.rows),
    day?.settled ?? [],
  ];
  return parts.some((part) => part.some(({ key }) => keys.has(key)));
}

import type { WakeUpList, WakeUpRow } from '../../lib/domain/wakeUpList';

/** As many as can be compared with what one knows at a glance. */
const FEW = 3;

/** The clients to show first: those to call today, then those whose purchase is near. */
export function firstClients({ rows, groups, dueSoon }: WakeUpList): readonly WakeUpRow[] {
  return [...(groups?.agreed.rows ?? []), ...rows, ...dueSoon].slice(0, FEW);
}

/** Today's calls: those agreed whatever the capacity, because a word was given, then the best that there is room for. */
export function firstCalls({ rows, groups }: WakeUpList, capacity: number): readonly WakeUpRow[] {
  const agreed = groups?.agreed.rows ?? [];
  return [...agreed, ...rows.slice(0, Math.max(0, capacity - agreed.length))];
}

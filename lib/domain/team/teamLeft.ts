import { sumsAfter } from '../recoverableSums';
import type { WakeUpList } from '../wakeUpList';
import type { OwnerCalls } from './teamCalls';

/** The calls of a team that nobody has settled today; managers without any are left out. */
export function teamLeft({ team, day }: Pick<WakeUpList, 'team' | 'day'>): readonly OwnerCalls[] {
  const gone = new Set(day?.settled.map(({ key }) => key));
  return (team ?? []).map((part) => partLeft(part, gone)).filter(({ total }) => total > 0);
}

function partLeft(part: OwnerCalls, gone: ReadonlySet<string>): OwnerCalls {
  const settled = part.rows.filter(({ key }) => gone.has(key));
  return {
    ...part,
    rows: part.rows.filter(({ key }) => !gone.has(key)),
    total: part.total - settled.length,
    recoverable: settled.reduce((sums, row) => sumsAfter(sums, row, -1), part.recoverable),
  };
}

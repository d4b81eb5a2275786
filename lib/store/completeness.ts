import type { Completeness } from '../domain/deal';

/**
 * Completeness after a capture; `known` is the number of different deals held of the client. A history once read
 * whole stays whole until the CRM itself names more deals than that.
 */
export function completenessAfter(before: Completeness, captured: Completeness, known: number): Completeness {
  if (captured.state === 'complete') return captured;
  if (before.state === 'complete') return stillComplete(before, captured, known);
  const total = captured.total ?? before.total;
  const seen = Math.min(Math.max(before.seen, captured.seen, known), total ?? Number.POSITIVE_INFINITY);
  const isAnythingRead = seen > 0 || captured.state === 'partial' || before.state === 'partial';
  return { state: isAnythingRead ? 'partial' : 'none', seen, total };
}

function stillComplete(before: Completeness, captured: Completeness, known: number): Completeness {
  const seen = Math.max(before.seen, known);
  const total = captured.total ?? 0;
  if (total > Math.max(seen, before.total ?? 0)) return { state: 'partial', seen, total };
  return { state: 'complete', seen, total: before.total === undefined ? undefined : Math.max(before.total, seen) };
}

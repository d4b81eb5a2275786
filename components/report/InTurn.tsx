import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface InTurnProps {
  /** What the parts are drawn of; another one begins anew. */
  readonly of: unknown;
  /** In order, each with a key. */
  readonly parts: readonly VNode[];
}

/**
 * Draws parts one after another, a task for each, so that a page of many tables answers keys and pointer meanwhile. A
 * part whose turn has not come stays as it was drawn before; the block is busy until all have had theirs.
 */
export function InTurn({ of, parts }: InTurnProps) {
  const [turn, setTurn] = useState({ of, drawn: 1 });
  const drawn = turn.of === of ? turn.drawn : 1;
  const held = useRef<readonly VNode[]>([]);
  held.current = [...parts.slice(0, drawn), ...held.current.slice(drawn, parts.length)];
  const isWhole = drawn >= parts.length;
  useEffect(() => {
    if (isWhole) return;
    const next = setTimeout(() => setTurn({ of, drawn: drawn + 1 }));
    return () => clearTimeout(next);
  }, [of, drawn, isWhole]);
  return (
    <div class="parts" aria-busy={!isWhole}>
      {held.current}
    </div>
  );
}

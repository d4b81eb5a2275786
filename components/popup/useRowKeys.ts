import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Up and down walk through the rows that can be seen, from anywhere in the popup; Enter is the link's own. */
export function useRowKeys(): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  // Before the rows can be seen: a key pressed at first sight must not be lost.
  useLayoutEffect(() => {
    const walk = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const rows = [...(root.current?.querySelectorAll<HTMLElement>('a.row') ?? [])];
      const next = nextRow(rows, step);
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    document.addEventListener('keydown', walk);
    return () => document.removeEventListener('keydown', walk);
  }, []);
  return root;
}

/** The neighbour of the row in focus; the first one while no row has it; nothing past either end. */
function nextRow(rows: readonly HTMLElement[], step: number): HTMLElement | undefined {
  const at = rows.findIndex((row) => row.matches(':focus'));
  return at < 0 ? rows[0] : rows[at + step];
}

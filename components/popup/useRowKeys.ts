import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PopupEvents, Undoable } from './popupView';
import { isTyping } from './rowAct';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

export interface PopupKeys {
  readonly undoable: Undoable | undefined;
  readonly onUndo: PopupEvents['onUndo'];
  readonly onFind: () => void;
}

/**
 * Up and down, and N for the next client, walk through the rows that can be seen, from anywhere in the popup; Enter is
 * the link's own. Z takes back what was done last, F looks for a client.
 */
export function useRowKeys({ undoable, onUndo, onFind }: PopupKeys): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  useNextInFocus(root);
  // Before the rows can be seen: a key pressed at first sight must not be lost.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isModified(event) || isTyping(event)) return;
      const step = event.code === 'KeyN' ? 1 : STEPS[event.key];
      if (step !== undefined && walk(root.current, step)) event.preventDefault();
      if (event.code === 'KeyZ' && undoable) onUndo(undoable.record);
      if (event.code === 'KeyF') {
        event.preventDefault();
        onFind();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undoable, onUndo, onFind]);
  return root;
}

function isModified({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey;
}

const rowsOf = (root: ParentNode | null) => [...(root?.querySelectorAll<HTMLElement>('a.row') ?? [])];

/** To the neighbour of the row in focus; to the first one while no row has it; nothing past either end. */
function walk(root: ParentNode | null, step: number): boolean {
  const rows = rowsOf(root);
  const at = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement));
  const next = at < 0 ? rows[0] : rows[at + step];
  next?.focus();
  return next !== undefined;
}

/** A row that leaves the list with the focus in it gives the focus to the next client. */
function useNextInFocus(root: RefObject<HTMLDivElement | null>): void {
  const last = useRef<{ readonly item: Element; readonly at: number } | undefined>(undefined);
  useLayoutEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const item = target instanceof Element ? target.closest('.day-row') : null;
      const at = rowsOf(root.current).findIndex((row) => item?.contains(row));
      last.current = item && at >= 0 ? { item, at } : undefined;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [root]);
  useLayoutEffect(() => {
    if (!last.current || last.current.item.isConnected || document.activeElement !== document.body) return;
    const rows = rowsOf(root.current);
    rows[Math.min(last.current.at, rows.length - 1)]?.focus();
  });
}

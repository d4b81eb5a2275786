import type { SettleWish } from '../../lib/domain/day/settleWish';

/** What a key does to the row in focus. */
export type RowAct = Exclude<SettleWish['how'], 'later'> | 'putOff' | 'why';

/** By the place of the key, so that it is the same key under a Russian keyboard. */
const actOfCode: Readonly<Record<string, RowAct>> = {
  KeyD: 'done',
  KeyL: 'putOff',
  KeyS: 'notToday',
  KeyX: 'notHim',
  Slash: 'why',
};

/** Undefined: no key of ours, or typed into a field. */
export function rowActOf(event: KeyboardEvent): RowAct | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return undefined;
  return actOfCode[event.code];
}

export function isTyping({ target }: Event): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

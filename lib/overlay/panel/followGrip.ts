import type { PanelBox } from './dock';

/** Moves a box with the pointer that took it, until the pointer lets go of it. */
export function followGrip(
  taken: PointerEvent,
  box: PanelBox,
  move: (box: PanelBox) => void,
  end: (box: PanelBox) => void,
  signal: AbortSignal,
): void {
  const grip = taken.currentTarget;
  if (!(grip instanceof HTMLElement) || taken.button !== 0) return;
  const held = new AbortController();
  const until = AbortSignal.any([held.signal, signal]);
  const boxAt = ({ clientX, clientY }: PointerEvent): PanelBox => ({
    ...box,
    left: box.left + clientX - taken.clientX,
    top: box.top + clientY - taken.clientY,
  });
  // The pointer may leave the panel while it is moved: all of its events come to the grip.
  grip.setPointerCapture(taken.pointerId);
  grip.addEventListener('pointermove', (event) => event.isTrusted && move(boxAt(event)), { signal: until });
  grip.addEventListener(
    'pointerup',
    (event) => {
      held.abort();
      if (event.isTrusted && hasMoved(taken, event)) end(boxAt(event));
    },
    { signal: until },
  );
  grip.addEventListener('pointercancel', () => held.abort(), { signal: until });
}

/** A press that trembles is no move, so that a double click still is one. */
function hasMoved(from: PointerEvent, to: PointerEvent): boolean {
  return Math.abs(from.clientX - to.clientX) + Math.abs(from.clientY - to.clientY) > 3;
}

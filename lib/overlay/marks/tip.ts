import type { ClientCard } from '../../bridge/messages';
import type { RowMark } from '../../domain/rowMark';
import type { Ask } from '../ask';
import { themeBehind } from '../theme';

/** How long the pointer rests on a mark before its tip comes, milliseconds. */
const REST_MS = 400;
/** Between the pointer and the tip, CSS pixels. */
const GAP = 14;

export interface TipTools {
  readonly ask: Ask;
  /** The mark drawn at a point of the viewport. */
  readonly markAt: (around: Element, x: number, y: number) => RowMark | undefined;
  readonly makeHost: () => TipHost;
  readonly draw: (card: ClientCard, box: HTMLElement) => void;
}

/** An element of our own for one tip, and where it is drawn inside. */
export interface TipHost {
  readonly element: HTMLElement;
  readonly box: HTMLElement;
}

/**
 * Says a mark's sentence where the pointer rests on it. Marks let every event through to their row, so that the
 * pointer is followed over the page; only the user's own pointer counts.
 */
export function followPointer(tools: TipTools, end: AbortSignal): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  let current: AbortController | undefined;
  const hide = () => {
    clearTimeout(resting);
    resting = undefined;
    current?.abort();
    current = undefined;
  };
  const moved = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType !== 'mouse') return;
    hide();
    const { clientX, clientY } = event;
    const [target] = event.composedPath();
    if (!(target instanceof Element)) return;
    resting = setTimeout(() => {
      const mark = tools.markAt(target, clientX, clientY);
      if (!mark) return;
      current = new AbortController();
      void showTip(tools, mark, target, { x: clientX, y: clientY }, current.signal);
    }, REST_MS);
  };
  const passive = { capture: true, passive: true, signal: end };
  document.addEventListener('pointermove', moved, passive);
  for (const type of ['pointerdown', 'keydown', 'scroll', 'wheel']) document.addEventListener(type, hide, passive);
  end.addEventListener('abort', hide);
}

/** Stands until `end`. */
async function showTip(
  { ask, makeHost, draw }: TipTools,
  mark: RowMark,
  beside: Element,
  at: { readonly x: number; readonly y: number },
  end: AbortSignal,
): Promise<void> {
  const card = await ask('clientCard', mark.client).catch(() => undefined);
  if (!card || end.aborted) return;
  const { element, box } = makeHost();
  box.dataset['theme'] = themeBehind(beside);
  draw(card, box);
  document.body.append(element);
  end.addEventListener('abort', () => element.remove());
  const { width, height } = box.getBoundingClientRect();
  const left = Math.max(GAP, Math.min(at.x, innerWidth - width - GAP));
  const isBelow = at.y + GAP + height < innerHeight;
  box.style.left = `${left}px`;
  box.style.top = `${isBelow ? at.y + GAP : at.y - GAP - height}px`;
}

import { parentOf } from '../crm/parentOf';

/** Attributes by which pages switch between light and dark. */
export const LOOKS = ['class', 'style', 'data-theme', 'data-color-scheme', 'data-bs-theme', 'theme'];

export interface PageChange {
  /** The page may have switched its colours. */
  readonly ofLooks: boolean;
}

/**
 * Calls `place` now and once a frame in which the page changed, so that what the page wiped out comes back; `sight` as
 * soon as the first change of a frame is known, for questions whose answers take longer than the frame. One
 * observer serves the whole document, because any root below it may be replaced by the page. `place` answers with
 * the element that stands in the page; only a change of looks around it is worth knowing. What `place` itself
 * changes in the page calls nothing.
 */
export function keepMounted(
  place: (change: PageChange) => Element | undefined,
  sight: () => void,
  signal: AbortSignal,
): void {
  let frame: number | undefined;
  let ofLooks = true;
  const watched = new WeakSet<Element>();
  const observer = new MutationObserver((changes) => {
    ofLooks ||= changes.some(({ type }) => type === 'attributes');
    if (frame === undefined) sight();
    later();
  });
  function later(): void {
    frame ??= requestAnimationFrame(now);
  }
  function now(): void {
    frame = undefined;
    const placed = place({ ofLooks });
    ofLooks = false;
    observer.takeRecords();
    if (!signal.aborted) watchLooks(placed);
  }
  /** What is observed once stays so, and to observe it again costs more than to know that it is. */
  function watchLooks(placed: Element | undefined): void {
    for (let around = placed && parentOf(placed); around; around = parentOf(around)) {
      if (!watched.has(around)) observer.observe(around, { attributeFilter: LOOKS });
      watched.add(around);
    }
  }
  function changedLooks(): void {
    ofLooks = true;
    later();
  }
  document.addEventListener('transitionend', (event) => endsColour(event) && changedLooks(), { signal });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changedLooks, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (frame !== undefined) cancelAnimationFrame(frame);
  });
  now();
  if (!signal.aborted) observer.observe(document, { childList: true, subtree: true });
}

/** Colours that fade have their new value only when the fading ends. */
function endsColour({ propertyName }: TransitionEvent): boolean {
  return propertyName === 'background-color';
}

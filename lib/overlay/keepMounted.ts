import { parentOf } from '../crm/parentOf';

/** Attributes by which pages switch between light and dark. */
export const LOOKS = ['class', 'style', 'data-theme', 'data-color-scheme', 'data-bs-theme', 'theme'];

export interface PageChange {
  /** The page may have switched its colours. */
  readonly ofLooks: boolean;
}

/** How late a change may be looked at that cannot concern what stands in the page, milliseconds. */
const ELSEWHERE = 1000;

/**
 * Calls `place` now and once a frame in which the page changed, so that what the page wiped out comes back; `sight` as
 * soon as the first changes of a frame are known, for questions whose answers take longer than the frame. Where `sight`
 * answers that they cannot concern what stands in the page, no frame is spent on them, and `place` comes within a
 * second: who writes elsewhere in the page pays for no look with each key. One observer serves the whole document,
 * because any root below it may be replaced by the page. `place` answers with the element that stands in the page; only
 * a change of looks around it is worth knowing. What `place` itself changes in the page calls nothing.
 */
export function keepMounted(
  place: (change: PageChange) => Element | undefined,
  sight: (changes: readonly MutationRecord[]) => boolean,
  signal: AbortSignal,
): void {
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ofLooks = true;
  const watched = new WeakSet<Element>();
  const observer = new MutationObserver((changes) => {
    ofLooks ||= changes.some(({ type }) => type === 'attributes');
    if (frame !== undefined) return;
    if (sight(changes) || ofLooks) later();
    else timer ??= setTimeout(later, ELSEWHERE);
  });
  function later(): void {
    frame ??= requestAnimationFrame(now);
  }
  function now(): void {
    clearTimeout(timer);
    timer = frame = undefined;
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
    clearTimeout(timer);
    if (frame !== undefined) cancelAnimationFrame(frame);
  });
  now();
  if (!signal.aborted) observer.observe(document, { childList: true, subtree: true });
}

/** Colours that fade have their new value only when the fading ends. */
function endsColour({ propertyName }: TransitionEvent): boolean {
  return propertyName === 'background-color';
}

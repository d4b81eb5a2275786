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
 * soon as the first changes of a frame are known, for questions whose answers take longer than the frame. One observer
 * serves the whole document, because any root below it may be replaced by the page. `place` answers with the element
 * that stands in the page; only a change of looks around it is worth knowing. What `place` itself changes in the page
 * calls nothing.
 *
 * `sight` answers with the card, the element outside of which such changes cannot concern what stands in the page;
 * undefined where they may. Of a change outside no frame is made, `place` comes within a second, and until then only the
 * card, what it stands in and the head of the document are observed: who writes elsewhere in the page pays next to
 * nothing for a key.
 */
export function keepMounted(
  place: (change: PageChange) => Element | undefined,
  sight: (changes: readonly MutationRecord[]) => Element | undefined,
  signal: AbortSignal,
): void {
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ofLooks = true;
  const watched = new WeakSet<Element>();
  const looks = new MutationObserver(() => changedLooks());
  const observer = new MutationObserver((changes) => {
    if (frame !== undefined) return;
    const card = sight(changes);
    if (!card) later();
    else if (timer === undefined) rest(card);
  });
  function rest(card: Element): void {
    timer = setTimeout(later, ELSEWHERE);
    observer.disconnect();
    observeAround(observer, card);
  }
  function later(): void {
    frame ??= requestAnimationFrame(now);
  }
  function now(): void {
    const hasRested = timer !== undefined;
    clearTimeout(timer);
    timer = frame = undefined;
    const placed = place({ ofLooks });
    ofLooks = false;
    looks.takeRecords();
    observer.takeRecords();
    if (signal.aborted) return;
    if (hasRested) {
      observer.disconnect();
      observeAll(observer);
    }
    watchLooks(placed);
  }
  /** What is observed once stays so, and to observe it again costs more than to know that it is. */
  function watchLooks(placed: Element | undefined): void {
    for (let around = placed && parentOf(placed); around; around = parentOf(around)) {
      if (!watched.has(around)) looks.observe(around, { attributeFilter: LOOKS });
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
    looks.disconnect();
    clearTimeout(timer);
    if (frame !== undefined) cancelAnimationFrame(frame);
  });
  now();
  if (!signal.aborted) observeAll(observer);
}

function observeAll(observer: MutationObserver): void {
  observer.observe(document, { childList: true, subtree: true });
}

/** All within a card, what it stands in, where another may be put in its place, and what the head of the document says. */
function observeAround(observer: MutationObserver, card: Element): void {
  for (const whole of [card, document.head]) if (whole) observer.observe(whole, { childList: true, subtree: true });
  for (let around = parentOf(card); around; around = parentOf(around)) observer.observe(around, { childList: true });
  observer.observe(document, { childList: true });
}

/** Colours that fade have their new value only when the fading ends. */
function endsColour({ propertyName }: TransitionEvent): boolean {
  return propertyName === 'background-color';
}

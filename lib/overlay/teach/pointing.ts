/** What pointing tells: where the pointer is, what it has taken, and that a frame is in the way. */
export interface PointingEvents {
  readonly over: (element: Element) => void;
  readonly take: (element: Element) => void;
  /** Tab was pressed where nothing of ours has the focus. */
  readonly seekFocus: () => void;
  readonly leave: () => void;
}

/** A press that has moved further, in pixels, is a selection of text or a dragged scrollbar. */
const MOVED = 6;

/** All that a click is made of; what is taken must not be pressed too. */
const CLICK = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'dragstart'] as const;

/**
 * While it lasts, a click on the page takes what is under the pointer and never reaches the page. Scrolling, the
 * wheel, other buttons and keys stay the page's. Only what the user does counts. `host` is our own element.
 */
export function point(host: Element, events: PointingEvents, signal: AbortSignal): void {
  const options = { capture: true, signal };
  let from: { readonly x: number; readonly y: number } | undefined;
  const isOurs = (event: Event) => event.target === host;
  const keep = (event: MouseEvent) => {
    if (!event.isTrusted || isOurs(event) || event.button !== 0) return;
    // A document can be scrolled by pressing beside its content.
    if (event.target === document.documentElement) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'pointerdown') from = { x: event.clientX, y: event.clientY };
    if (event.type === 'pointerup' && from && isStill(event, from)) takeAt(event, events);
  };
  for (const type of CLICK) addEventListener(type, keep as (event: Event) => void, options);
  addEventListener('pointermove', (event) => event.isTrusted && !isOurs(event) && overAt(event, events), {
    ...options,
    passive: true,
  });
  addEventListener('keydown', (event) => event.isTrusted && !isOurs(event) && key(event, events), options);
}

function isStill({ clientX, clientY }: MouseEvent, from: { readonly x: number; readonly y: number }): boolean {
  return Math.hypot(clientX - from.x, clientY - from.y) <= MOVED;
}

/** After the rest of the click, which must not reach the page when nothing more is to be pointed at. */
function takeAt(event: MouseEvent, { take }: PointingEvents): void {
  setTimeout(() => {
    const element = elementAt(event);
    if (element) take(element);
  });
}

function overAt(event: MouseEvent, { over }: PointingEvents): void {
  const element = elementAt(event);
  if (element) over(element);
}

/** The event's own target may be gone by now: pages draw themselves anew between two events of one click. */
function elementAt({ clientX, clientY }: MouseEvent): Element | undefined {
  return document.elementFromPoint(clientX, clientY) ?? undefined;
}

/** In a field of the page keys are typing. */
function key(event: KeyboardEvent, { seekFocus, leave }: PointingEvents): void {
  const target = event.target instanceof Element ? event.target : document.body;
  const isPage = target === document.body || target === document.documentElement;
  if (event.key === 'Tab' && isPage) seekFocus();
  else if (event.key === 'Escape' && isPage) leave();
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

import { parentOf } from '../../crm/parentOf';

/** Whether the user can see what he presses; asked before anything is written. */
interface PlainSight {
  isPlain(): boolean;
}

/** Below this share a surface is no longer seen for what it is. */
const LEAST_OPACITY = 0.9;
/** Words smaller than this share of themselves are not read. */
const LEAST_ZOOM = 0.5;
/** The least the browser allows between two looks, milliseconds. */
const LOOK_EVERY = 100;

/** What moves, turns, shrinks or cuts an element; `none` wherever it stands as it was drawn. */
const CHANGES = ['transform', 'translate', 'rotate', 'scale', 'offset-path', 'clip-path', 'mask-image'];

/** Filters that leave words readable, as of what makes pages dark: no opacity, no blur, no picture, nothing extreme. */
const READABLE =
  /^(?:none|(?:(?:hue-rotate|sepia|grayscale|saturate)\([^()]*\)\s*|(?:brightness|contrast)\((?:[1-9]|0\.[5-9])[\d.]*\)\s*|invert\((?:1|0|0\.[0189]\d*)\)\s*)+)$/;

/** Of an entry of a browser that looks at what is painted over an element (Intersection Observer, version 2). */
type Entry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/**
 * A page can lead a press to us that was meant for something else: by making us transparent, by painting over us what
 * lets the press through, by moving the document under the pointer (`quality/security.md` R-S-07). Our host takes no
 * style of the page, so what is left is what stands around it and over it. Where the browser cannot tell what is
 * painted over us, styles alone decide.
 */
export function plainSight(frame: HTMLElement, host: HTMLElement, signal: AbortSignal): PlainSight {
  let isUncovered = true;
  const observer = coverObserver((isSeen) => {
    isUncovered = isSeen;
  });
  observer.observe(frame);
  signal.addEventListener('abort', () => observer.disconnect());
  // A filter of the whole page, as of extensions that make it dark, hides nothing, but the browser takes it for hiding.
  return { isPlain: () => areStylesPlain(host) && (isUncovered || isFiltered(host)) };
}

/** Tells whether what it observes is seen whole, as far as the browser can say. */
export function coverObserver(tell: (isSeen: boolean) => void): IntersectionObserver {
  const heard = (entries: readonly Entry[]) => {
    const last = entries.at(-1);
    // Before it is drawn it has no size, and nothing covers it.
    if (last && last.boundingClientRect.width > 0) tell(last.isVisible ?? true);
  };
  return new IntersectionObserver(heard, { trackVisibility: true, delay: LOOK_EVERY } as IntersectionObserverInit);
}

/** Whether an element and all it stands in can be seen and read, wherever the page has it. */
export function isOpaque(element: Element): boolean {
  return around(element).every((each) => isSeenStyle(getComputedStyle(each)));
}

function isSeenStyle({ opacity, visibility, filter }: CSSStyleDeclaration): boolean {
  return Number(opacity) >= LEAST_OPACITY && visibility === 'visible' && READABLE.test(filter);
}

function areStylesPlain(host: HTMLElement): boolean {
  return isOpaque(host) && zoomOf(host) >= LEAST_ZOOM && around(host).every(isUnchanged);
}

function isUnchanged(element: Element): boolean {
  const style = getComputedStyle(element);
  return CHANGES.every((name) => ['none', ''].includes(style.getPropertyValue(name)));
}

/** 1 where the browser does not tell. */
function zoomOf(host: HTMLElement & { readonly currentCSSZoom?: number }): number {
  return host.currentCSSZoom ?? 1;
}

function isFiltered(host: HTMLElement): boolean {
  return around(host).some((element) => getComputedStyle(element).filter !== 'none');
}

/** An element and all it is drawn in, through shadow roots. */
function around(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let each: Element | undefined = element; each; each = holderOf(each)) found.push(each);
  return found;
}

function holderOf(element: Element): Element | undefined {
  const parent = element.assignedSlot ?? parentOf(element);
  if (parent) return parent;
  const root = Node.prototype.getRootNode.call(element);
  return root instanceof ShadowRoot ? root.host : undefined;
}

import type { Step } from '../../domain/taught/taught';
import { parentOf } from '../parentOf';
import { cleanText } from '../text/clean';

/** Most elements one anchor may find before it is taken to lead nowhere. */
const MOST = 200;

/**
 * What the page drew itself. Our own hosts stand among its elements under names of no meaning, with nothing below:
 * what looks like one is not counted, here as when it was taught.
 */
export function isOfPage(element: Element): boolean {
  return !element.localName.includes('-') || element.childNodes.length > 0;
}

/** Children of the page's own, of one tag where it is given. */
export function childrenOf(element: ParentNode, tag?: string): readonly Element[] {
  return [...element.children].filter((child) => (tag === undefined || child.localName === tag) && isOfPage(child));
}

/** What a place says: a control its value, everything else its text. */
export function textOf(element: Element): string {
  const isControl = ['input', 'textarea'].includes(element.localName);
  if (isControl && 'value' in element) return cleanText(String(element.value));
  if (element.localName !== 'select') return cleanText(element.textContent ?? '');
  return cleanText([...(element as HTMLSelectElement).selectedOptions].map(({ textContent }) => textContent).join(' '));
}

/** The one element a selector finds among those that are not hidden copies. */
export function onlyOne(root: ParentNode, selector: string): Element | undefined {
  const found = root.querySelectorAll(selector);
  if (found.length === 1) return found[0];
  if (found.length === 0 || found.length > MOST) return undefined;
  const shown = [...found].filter(isShown);
  return shown.length === 1 ? shown[0] : undefined;
}

/** By what the markup says: asking for the layout would make the browser compute it. */
function isShown(element: Element): boolean {
  return element.closest('[hidden], [aria-hidden="true"], template') === null;
}

export function follow(from: ParentNode, steps: readonly Step[]): Element | undefined {
  let at: ParentNode | undefined = from;
  for (const { tag, index, of } of steps) {
    const siblings: readonly Element[] = at ? childrenOf(at, tag) : [];
    at = siblings.length === of ? siblings[index] : undefined;
  }
  return at && 'localName' in at ? (at as Element) : undefined;
}

/** Steps from an element above to one below; the same element takes none. */
export function stepsTo(element: Element, from: Element): readonly Step[] {
  const steps: Step[] = [];
  for (let at: Element | null = element; at && at !== from; at = parentOf(at)) {
    const parent: Element | null = parentOf(at);
    const siblings = parent ? childrenOf(parent, at.localName) : [at];
    steps.unshift({ tag: at.localName, index: siblings.indexOf(at), of: siblings.length });
  }
  return steps;
}

import { parentOf } from '../../crm/parentOf';
import type { PanelBox } from './dock';

/** Distance of the points looked at, px (`design.md` §5). */
const GRID = 24;

const CONTROL =
  'a[href], button, input, select, textarea, summary, label, [role=button], [role=link], [role=menuitem], [role=tab], [role=checkbox], [role=switch], [role=option], [contenteditable=""], [contenteditable=true], [onclick], [tabindex]:not([tabindex="-1"])';

/** What stands at a point of the window, topmost first, as `document.elementsFromPoint` gives it. */
type ElementsAt = (x: number, y: number) => readonly Element[];

/** How many different controls of the page a box would cover; what is ours does not count. */
export function controlsUnder(box: PanelBox, own: ReadonlySet<Element>, elementsAt: ElementsAt = pointed): number {
  const found = new Set<Element>();
  for (const y of pointsBetween(box.top, box.top + box.height)) {
    for (const x of pointsBetween(box.left, box.left + box.width)) {
      const top = elementsAt(x, y).find((element) => !own.has(element));
      const control = top && controlAround(top);
      if (control) found.add(control);
    }
  }
  return found.size;
}

function pointed(x: number, y: number): readonly Element[] {
  return document.elementsFromPoint(x, y);
}

/** Both edges are looked at too: a button just under the edge is covered as well. */
function* pointsBetween(from: number, to: number): Generator<number, void> {
  for (let at = from + 1; at < to - 1; at += GRID) yield at;
  yield to - 2;
}

/** The control an element is or stands in; a whole page that takes clicks is none. */
function controlAround(element: Element): Element | undefined {
  for (let around: Element | null | undefined = element; around; around = parentOf(around)) {
    if (around === document.body || around === document.documentElement) return undefined;
    if (Element.prototype.matches.call(around, CONTROL)) return around;
  }
  return undefined;
}

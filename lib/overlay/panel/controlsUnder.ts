import { parentOf } from '../../crm/parentOf';
import type { PanelBox } from './dock';

/** Distance of the points looked at, px (`design.md` §5). */
const GRID = 24;

const CONTROL =
  'a[href], button, input, select, textarea, summary, label, [role=button], [role=link], [role=menuitem], [role=tab], [role=checkbox], [role=switch], [role=option], [contenteditable=""], [contenteditable=true], [onclick], [tabindex]:not([tabindex="-1"])';

/**
 * Tells of a box how many different controls of the page, as it stands now, it would cover; what is ours does not
 * count. Points are looked at only where a control is laid out: to ask the browser what stands at a point costs more
 * than to ask where an element stands.
 */
export function controlsUnder(own: ReadonlySet<Element>): (box: PanelBox) => number {
  const controls = [...document.querySelectorAll(CONTROL)];
  const places = controls.map((control) => Element.prototype.getBoundingClientRect.call(control));
  return (box) =>
    controls.filter((control, index) => {
      const part = commonPart(box, places[index] ?? box);
      return part !== undefined && isPressedIn(part, control, own);
    }).length;
}

/** Undefined where two boxes have not even a pixel in common. */
function commonPart(one: PanelBox, other: PanelBox): PanelBox | undefined {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const width = Math.min(one.left + one.width, other.left + other.width) - left;
  const height = Math.min(one.top + one.height, other.top + other.height) - top;
  return width >= 1 && height >= 1 ? { left, top, width, height } : undefined;
}

/** Whether a press somewhere in a part of a control comes to it, and not to what the page has painted over it. */
function isPressedIn(part: PanelBox, control: Element, own: ReadonlySet<Element>): boolean {
  for (const y of pointsBetween(part.top, part.top + part.height)) {
    for (const x of pointsBetween(part.left, part.left + part.width)) {
      const top = document.elementsFromPoint(x, y).find((element) => !own.has(element));
      if (top && controlAround(top) === control) return true;
    }
  }
  return false;
}

/** Both edges are looked at too: a button just under the edge is covered as well. */
function* pointsBetween(from: number, to: number): Generator<number, void> {
  for (let at = from + 1; at < to - 1; at += GRID) yield at;
  yield Math.max(to - 2, (from + to) / 2);
}

/** The control an element is or stands in; a whole page that takes clicks is none. */
function controlAround(element: Element): Element | undefined {
  for (let around: Element | null | undefined = element; around; around = parentOf(around)) {
    if (around === document.body || around === document.documentElement) return undefined;
    if (Element.prototype.matches.call(around, CONTROL)) return around;
  }
  return undefined;
}

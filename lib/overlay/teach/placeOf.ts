import { parentOf } from '../../crm/parentOf';
import { stepsTo, textOf } from '../../crm/taught/elements';
import { labelBeside } from '../../crm/taught/label';
import { elementOf } from '../../crm/taught/place';
import type { Anchor, PathAnchor, Place } from '../../domain/taught/taught';
import { TAUGHT_LIMITS } from '../../domain/taught/taught';
import { cleanSelector } from './cleanSelector';

/** Every way we know to an element the user has pointed at, each tried before it is kept; empty where there is none. */
export function placeOf(element: Element): Place {
  const selector = cleanSelector(element);
  const anchors: (Anchor | undefined)[] = [
    selector === undefined ? undefined : { by: 'selector', selector },
    labelBeside(element),
    pathAnchor(element),
  ];
  return anchors.filter((anchor) => anchor !== undefined).filter((anchor) => leadsTo(anchor, element));
}

function leadsTo(anchor: Anchor, element: Element): boolean {
  const found = elementOf(document.body, anchor);
  return found !== undefined && textOf(found) === textOf(element);
}

/** From the nearest element above that has a name, or from the body. */
export function pathAnchor(element: Element): PathAnchor | undefined {
  for (let above = parentOf(element); above; above = parentOf(above)) {
    const isBody = above === document.body;
    const from = isBody ? undefined : cleanSelector(above);
    if (!isBody && from === undefined) continue;
    const steps = stepsTo(element, above);
    return steps.length > TAUGHT_LIMITS.steps ? undefined : { by: 'path', ...(from !== undefined && { from }), steps };
  }
  return undefined;
}

/** The outermost element below `limit` that says nothing but what this one says: cells are made up differently inside. */
export function widest(element: Element, limit: Element): Element {
  let at = element;
  for (let around = parentOf(at); around && around !== limit && limit.contains(around); around = parentOf(at)) {
    if (textOf(around) !== textOf(element)) break;
    at = around;
  }
  return at;
}

import type { Anchor, Place } from '../../domain/taught/taught';
import { follow, onlyOne, textOf } from './elements';
import { besideLabel } from './label';

/** Where a place is on this page and what it says. `disagree`: its anchors lead to different texts. */
export type Found =
  | { readonly kind: 'found'; readonly element: Element; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'disagree'; readonly texts: readonly string[] };

/** The element of an anchor; undefined where the page has none, or more than one. */
export function elementOf(root: ParentNode, anchor: Anchor): Element | undefined {
  if (anchor.by === 'label') return besideLabel(root, anchor);
  if (anchor.by === 'selector') return onlyOne(root, anchor.selector);
  const from = anchor.from === undefined ? bodyOf(root) : onlyOne(root, anchor.from);
  return from && follow(from, anchor.steps);
}

/** What the anchors of a place find together; places without text say nothing. */
export function findPlace(root: ParentNode, place: Place): Found {
  return together(place.map((anchor) => elementOf(root, anchor)));
}

export function together(elements: readonly (Element | undefined)[]): Found {
  const said = elements
    .filter((element) => element !== undefined)
    .map((element) => ({ element, text: textOf(element) }))
    .filter(({ text }) => text !== '');
  const [first] = said;
  if (!first) return { kind: 'missing' };
  const texts = [...new Set(said.map(({ text }) => text))];
  return texts.length > 1 ? { kind: 'disagree', texts } : { kind: 'found', ...first };
}

/** Paths without a beginning of their own start at the body, whatever part of the page is read. */
function bodyOf(root: ParentNode): ParentNode {
  return root.querySelector(':scope > body') ?? root;
}

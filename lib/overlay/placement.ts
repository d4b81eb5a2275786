import type { StripPlace } from '../crm/adapter';

/** A place found in the page as it is now. */
export interface FoundPlace {
  readonly anchor: Element;
  readonly where: StripPlace['where'];
}

/** The first of an adapter's places that the page has. */
export function findPlace(root: ParentNode, places: readonly StripPlace[]): FoundPlace | undefined {
  for (const { anchor: place, where } of places) {
    const anchor = typeof place === 'string' ? root.querySelector(place) : place(root);
    if (anchor) return { anchor, where };
  }
  return undefined;
}

/** At the end of a block the page may add what it likes after us; beside a block we stay next to it. */
export function isAt(node: Element, { anchor, where }: FoundPlace): boolean {
  if (!node.isConnected) return false;
  if (where === 'after') return anchor.nextElementSibling === node;
  if (where === 'before') return anchor.previousElementSibling === node;
  return node.parentElement === anchor;
}

export function putAt(node: Element, { anchor, where }: FoundPlace): void {
  anchor[where](node);
}

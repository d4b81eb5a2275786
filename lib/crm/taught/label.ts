import type { LabelAnchor } from '../../domain/taught/taught';
import { parentOf } from '../parentOf';
import { childrenOf, isOfPage } from './elements';
import { plainWord } from './plainWord';

/** Longer texts are no labels. */
const LONGEST = 60;
/** Most elements between a label and the row it stands in with its value. */
const MOST_UP = 3;

/** The element beside a label; undefined where the page has no such label, or several. */
export function besideLabel(root: ParentNode, { label, up, tag, of }: LabelAnchor): Element | undefined {
  const labels = innermost(labelsOf(root, label));
  const [only] = labels;
  if (labels.length !== 1 || !only) return undefined;
  const beside = climb(only, up);
  const value = beside && nextOfPage(beside);
  if (!beside || value?.localName !== tag) return undefined;
  return of === besides(beside, tag) ? value : undefined;
}

/** As `of` of a label's anchor. */
function besides(label: Element, tag: string): number {
  const parent = parentOf(label);
  const siblings = parent ? childrenOf(parent) : [];
  if (label.localName === tag) return siblings.length;
  const after = siblings.slice(siblings.indexOf(label) + 1);
  const other = after.findIndex(({ localName }) => localName !== tag);
  return other < 0 ? after.length : other;
}

/** How the label beside an element leads to it or to what holds nothing else; undefined: none stands there. */
export function labelBeside(element: Element): LabelAnchor | undefined {
  const text = plainWord(element.textContent ?? '');
  let value: Element = element;
  for (let level = 0; level <= MOST_UP; level++) {
    const before = previousOfPage(value);
    const anchor = before && anchorOf(before, value);
    if (anchor) return anchor;
    const parent: Element | null = parentOf(value);
    if (before || !parent || plainWord(parent.textContent ?? '') !== text) return undefined;
    value = parent;
  }
  return undefined;
}

function anchorOf(before: Element, value: Element): LabelAnchor | undefined {
  const label = plainWord(before.textContent ?? '');
  if (!label || label.length > LONGEST || /\d/.test(label)) return undefined;
  const up = depthOf(before, label);
  const { localName: tag } = value;
  return up === undefined ? undefined : { by: 'label', label, up, tag, of: besides(before, tag) };
}

/** How far inside the element its innermost part with all of its text lies. */
function depthOf(element: Element, label: string): number | undefined {
  let inner = element;
  for (let depth = 0; depth <= MOST_UP; depth++) {
    const next = childrenOf(inner).find((child) => plainWord(child.textContent ?? '') === label);
    if (!next) return depth;
    inner = next;
  }
  return undefined;
}

function labelsOf(root: ParentNode, label: string): readonly Element[] {
  const walker = document.createTreeWalker(root as unknown as Node, NodeFilter.SHOW_TEXT);
  const found = new Set<Element>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const parentElement = parentOf(node);
    if (text.length <= LONGEST * 4 && parentElement && plainWord(text) === label) found.add(parentElement);
  }
  return [...found].filter((element) => element.closest('[hidden], [aria-hidden="true"]') === null);
}

function innermost(elements: readonly Element[]): readonly Element[] {
  return elements.filter((element) => !elements.some((other) => other !== element && element.contains(other)));
}

function climb(element: Element, up: number): Element | undefined {
  let at: Element | null = element;
  for (let step = 0; at && step < up; step++) at = parentOf(at);
  return at ?? undefined;
}

function nextOfPage(element: Element): Element | undefined {
  let next = element.nextElementSibling;
  while (next && !isOfPage(next)) next = next.nextElementSibling;
  return next ?? undefined;
}

function previousOfPage(element: Element): Element | undefined {
  let before = element.previousElementSibling;
  while (before && !isOfPage(before)) before = before.previousElementSibling;
  return before ?? undefined;
}

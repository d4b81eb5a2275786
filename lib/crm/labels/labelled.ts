import { parentOf } from '../parentOf';
import { isCaption } from './caption';
import { blockOf, captionsIn } from './captions';
import { controlsIn, controlText, isControl } from './control';
import { isShown, shownText } from './shown';

/*
 * Fields of a page by the captions printed beside them, for CRMs whose class names are build hashes or unknown. Only
 * layouts in which a missing value leaves nothing in its place are read: what stands next could be another field.
 */

/** Elements that hold the value of a field captioned so, each once. */
export function labelledElements(root: ParentNode, words: readonly string[]): readonly Element[] {
  const fields = new Set(captionsIn(root, words).map((caption) => fieldOf(caption, root)));
  return [...fields].filter((field) => field !== undefined).filter((field) => valueText(field) !== undefined);
}

/** The fields captioned so with what shows their captions, even those that are still empty. */
export function fieldsCaptioned(
  root: ParentNode,
  words: readonly string[],
): readonly { readonly caption: Element; readonly field: Element }[] {
  return captionsIn(root, words).flatMap((caption) => {
    const field = fieldOf(caption, root);
    return field ? [{ caption, field }] : [];
  });
}

/** The one such element; undefined where fields of the same caption say different things. */
export function labelled(root: ParentNode, words: readonly string[]): Element | undefined {
  const [first, ...others] = labelledElements(root, words);
  const text = first && valueText(first);
  return others.every((other) => valueText(other) === text) ? first : undefined;
}

export function labelledText(root: ParentNode, words: readonly string[]): string | undefined {
  const element = labelled(root, words);
  return element && valueText(element);
}

/** True where the page has a field of this caption, even an empty one. */
export function hasField(root: ParentNode, words: readonly string[]): boolean {
  return captionsIn(root, words).length > 0;
}

/** What a field shows: the value of its only control, else its text. A caption is no value. */
export function valueText(element: Element): string | undefined {
  const controls = isControl(element) ? [element] : controlsIn(element).filter(isShown);
  const [control, ...others] = controls;
  if (others.length > 0) return undefined;
  const text = control ? controlText(control) : shownText(element) || undefined;
  return text === undefined || isCaption(text) ? undefined : text;
}

function fieldOf(caption: Element, root: ParentNode): Element | undefined {
  const label = caption.closest('label');
  if (label?.control || label?.htmlFor) return label.control ?? undefined;
  const block = blockOf(caption, root);
  return byReference(block, caption, root) ?? inList(block) ?? inTable(block) ?? beside(block, caption, root);
}

function byReference(block: Element, caption: Element, root: ParentNode): Element | undefined {
  for (const id of [caption.id, block.id]) {
    const named = id && root.querySelector(`[aria-labelledby~="${CSS.escape(id)}"]`);
    if (named) return named;
  }
  return undefined;
}

function inList(block: Element): Element | undefined {
  const next = block.nextElementSibling;
  return block.localName === 'dt' && next?.localName === 'dd' && isShown(next) ? next : undefined;
}

/** Rows of pairs, caption then value. An odd row has lost a cell, and one of heads has no value. */
function inTable(block: Element): Element | undefined {
  const cells = [...(parentOf(block)?.children ?? [])];
  if (!block.matches('th, td') || cells.length % 2 !== 0) return undefined;
  const index = cells.indexOf(block);
  const value = index % 2 === 0 ? cells[index + 1] : undefined;
  return value?.localName === 'td' && isShown(value) ? value : undefined;
}

/** The second of two blocks. A caption in a wrapper is left only where its neighbour is no further field like it. */
function beside(block: Element, caption: Element, root: ParentNode): Element | undefined {
  if (block.matches('dt, th, td') || parentOf(block) === root) return undefined;
  const next = block.nextElementSibling;
  if (!next || parentOf(block)?.childElementCount !== 2 || !isShown(next)) return undefined;
  const isAlike = next.localName === block.localName && next.className === block.className;
  return block !== caption && isAlike ? undefined : next;
}

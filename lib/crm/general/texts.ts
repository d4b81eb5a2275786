import { cleanText } from '../text/clean';
import { isHidden } from './shown';

/** Longer texts are no values; what is kept of them only tells them apart. */
const LONGEST = 300;

/** What stands in a value's place and is none of it: things to press, and numbers of unread messages. */
const AROUND = new Set(['button', 'select', 'option', 'input', 'textarea']);

/** The shown text nodes within an element, as far as a value needs them; buttons and controls are left out. */
export function chunksOf(element: Element, most = 40): readonly string[] {
  const chunks: string[] = [];
  collect(element, chunks, most);
  return chunks;
}

function collect(element: Element, chunks: string[], most: number): void {
  for (let child = element.firstChild; child && chunks.length < most; child = child.nextSibling) {
    if (child.nodeType === 3) {
      const text = cleanText((child.nodeValue ?? '').slice(0, 4 * LONGEST));
      if (text) chunks.push(text);
    } else if (isElement(child) && !isAround(child) && !isHidden(child)) collect(child, chunks, most);
  }
}

function isAround(element: Element): boolean {
  return AROUND.has(element.localName) || element.getAttribute('role') === 'button';
}

/** By type and not by class: the document may belong to another frame. */
function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** The shown text of an element as one line, at most 300 characters. */
export function shownText(element: Element): string {
  return cleanText(chunksOf(element).join(' ')).slice(0, LONGEST);
}

/** For comparing: the same words in the same order, whatever signs and spaces stand between them. */
export function sameText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"'`“”„’]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

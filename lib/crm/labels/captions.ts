import { parentOf } from '../parentOf';
import { captionOf } from './caption';
import { isShown } from './shown';

/** Most texts of one page that are looked at (`quality/security.md` R-S-13). */
const TEXTS_LIMIT = 20_000;

/** No page of one record has as many fields of one meaning. */
const CAPTIONS_LIMIT = 200;

/** Their text is no caption: choices, code, and what leads elsewhere when pressed. */
const NO_CAPTION = 'option, script, style, noscript, button, textarea, a, nav, [role="tab"], [role="menuitem"]';

/** Shown elements whose own text is one of the captions, in the order of the page. */
export function captionsIn(root: ParentNode, words: readonly string[]): readonly Element[] {
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Element[] = [];
  for (let left = TEXTS_LIMIT; left > 0 && found.length < CAPTIONS_LIMIT && walker.nextNode(); left--) {
    const { nodeValue } = walker.currentNode;
    const parentElement = parentOf(walker.currentNode);
    if (!parentElement || !words.includes(captionOf(nodeValue ?? ''))) continue;
    if (!parentElement.closest(NO_CAPTION) && isShown(parentElement)) found.push(parentElement);
  }
  return found;
}

/** Parts of a layout in pairs: what is around them holds other fields too. */
const PART_OF_PAIR = 'dt, th, td, li, label';

/** The largest block around a caption that holds nothing else, within `root`. */
export function blockOf(caption: Element, root: ParentNode): Element {
  const text = caption.textContent?.trim();
  let block = caption;
  for (let parent = parentOf(block); parent && parent !== root; parent = parentOf(parent)) {
    if (block.matches(PART_OF_PAIR) || parent.childElementCount !== 1 || parent.textContent?.trim() !== text) break;
    block = parent;
  }
  return block;
}

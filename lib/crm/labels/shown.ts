import { parentOf } from '../parentOf';
import { FIELD_LIMIT } from '../text/clean';

/** What is written for programs, or is no part of a value. */
const NO_TEXT = 'script, style, noscript, button, svg, option';

/**
 * False for what the page hides: single page apps keep earlier records in the document. Asks for style, never for
 * layout. Nothing is shown of a document that was only parsed.
 */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** The text of an element without its hidden parts and buttons; stops where no field is longer. */
export function shownText(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  while (text.length <= FIELD_LIMIT && walker.nextNode()) {
    const { nodeValue } = walker.currentNode;
    const parentElement = parentOf(walker.currentNode);
    if (parentElement && !parentElement.closest(NO_TEXT) && isShown(parentElement)) text += nodeValue;
  }
  return text.replace(/\s+/g, ' ').trim();
}

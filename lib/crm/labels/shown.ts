import { FIELD_LIMIT } from '../text/clean';

/** What is written for programs, or is no part of a value. */
const NO_TEXT = 'script, style, template, noscript, button, svg, option';

/**
 * False for what the page hides: single page apps keep earlier records in the document. Asks for style, never for
 * layout. A document that was only parsed has no styles and hides by attribute alone.
 */
export function isShown(element: Element): boolean {
  if (element.closest('[hidden], template')) return false;
  if (!element.ownerDocument.defaultView) return true;
  return element.checkVisibility({ visibilityProperty: true });
}

/** The text of an element without its hidden parts and buttons; stops where no field is longer. */
export function shownText(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => (isHiddenPart(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  );
  let text = '';
  while (text.length <= FIELD_LIMIT && walker.nextNode()) {
    text += walker.currentNode.nodeType === Node.TEXT_NODE ? (walker.currentNode.nodeValue ?? '') : '';
  }
  return text.replace(/\s+/g, ' ').trim();
}

function isHiddenPart(node: Node): boolean {
  return isElement(node) && (node.matches(NO_TEXT) || !isShown(node));
}

/** By number and not by class: the document may belong to another frame. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

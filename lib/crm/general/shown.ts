/** Elements whose text nobody reads as part of a page. */
const UNREAD = new Set([
  ...['script', 'style', 'template', 'noscript', 'svg', 'head', 'iframe', 'object', 'canvas', 'audio', 'video'],
]);

/** True where the element itself hides what it holds; its ancestors' marks are not asked. Reads styles, but no layout. */
export function isHidden(element: Element): boolean {
  return isMarkedHidden(element) || !isRendered(element);
}

function isMarkedHidden(element: Element): boolean {
  if (UNREAD.has(element.localName)) return true;
  if (element.hasAttribute('hidden') || element.hasAttribute('inert')) return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  if (element.localName === 'dialog' && !element.hasAttribute('open')) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(style);
}

/** What the style sheets say; in a document without a window they say nothing. */
function isRendered(element: Element): boolean {
  if (!element.ownerDocument.defaultView || typeof element.checkVisibility !== 'function') return true;
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
}

/** True where neither the element nor one of its ancestors is hidden; what styles hide, they hide with all it holds. */
export function isShown(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (isMarkedHidden(at)) return false;
  return isRendered(element);
}

/** A page that takes our window out more often than this, within so many milliseconds, is left alone. */
const MOST_RETURNS = 5;
const WITHIN = 5000;

/** Keeps our window after the page's body until the end; a page may write its whole document anew. */
export function stayLast(element: Element, signal: AbortSignal): void {
  let returns: number[] = [];
  const stay = () => {
    if (element.isConnected) return;
    const now = performance.now();
    returns = [...returns.filter((at) => now - at < WITHIN), now];
    if (returns.length <= MOST_RETURNS) document.documentElement.append(element);
  };
  const observer = new MutationObserver(stay);
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    element.remove();
  });
  stay();
}

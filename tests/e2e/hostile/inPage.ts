/*
 * Runs in the page, each function by itself: nothing outside of it is there.
 */

/** The strip of every client in turn, once it says whose it is. */
export async function stripsOf(
  paths: readonly string[],
): Promise<readonly { path: string; label: string; height: number; width: number }[]> {
  const host = () => document.querySelector('#card_name_holder')?.nextElementSibling;
  const label = () => host()?.shadowRoot?.querySelector('[aria-label^="Budilnik: "]')?.ariaLabel ?? '';
  const seen = [];
  for (const path of paths) {
    (globalThis as unknown as { go(path: string): void }).go(path);
    for (let frame = 0; frame < 120 && !label().includes(', '); frame++) await new Promise(requestAnimationFrame);
    const { height = 0, width = 0 } = host()?.getBoundingClientRect() ?? {};
    seen.push({ path, label: label(), height, width });
  }
  return seen;
}

/** Rows with an element of ours in them, on the way through the whole list. */
export async function markedRows(): Promise<readonly { id: string; height: number }[]> {
  const marked = new Map<string, number>();
  for (let top = 0; top <= document.documentElement.scrollHeight; top += innerHeight / 2) {
    scrollTo(0, top);
    for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
    for (const row of document.querySelectorAll<HTMLElement>('.list-row')) {
      const hosts = [...row.querySelectorAll('*')].filter(({ localName }) => localName.includes('-'));
      if (hosts.length > 0) marked.set(row.dataset['id'] ?? '', row.getBoundingClientRect().height);
    }
  }
  return [...marked].map(([id, height]) => ({ id, height }));
}

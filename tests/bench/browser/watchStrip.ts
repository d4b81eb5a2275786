/** When the block of a client's name came into the page, and when his strip did; page time in milliseconds. */
export interface Timing {
  readonly readyAt: number;
  readonly shownAt: number;
}

declare global {
  /** Resolves once the strip of the client of this name stands in the page. */
  var watched: (name: string) => Promise<Timing>;
}

/** Runs in the page before all of its scripts; must not use anything outside itself. */
export function watchStrip(): void {
  const firstSeen = new Map<string, number>();
  const waiting = new Map<string, (timing: Timing) => void>();
  const isSeen = new WeakSet<ShadowRoot>();

  const blockName = () => document.querySelector<HTMLInputElement>('#card_holder #person_n')?.value;
  const strips = () =>
    [...document.querySelectorAll('#card_holder *')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
  const stripName = (root: ShadowRoot) => root.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '';

  const observer = new MutationObserver(look);
  function look(): void {
    const now = performance.now();
    const name = blockName();
    for (const known of firstSeen.keys()) if (known !== name) firstSeen.delete(known);
    if (name !== undefined && !firstSeen.has(name)) firstSeen.set(name, now);
    for (const root of strips()) {
      if (!isSeen.has(root)) observer.observe(root, { childList: true, subtree: true, attributes: true });
      isSeen.add(root);
      const readyAt = name === undefined ? undefined : firstSeen.get(name);
      if (name === undefined || readyAt === undefined || !stripName(root).includes(`: ${name}, `)) continue;
      waiting.get(name)?.({ readyAt, shownAt: now });
      waiting.delete(name);
    }
  }

  observer.observe(document, { childList: true, subtree: true });
  globalThis.watched = (name) =>
    new Promise((resolve) => {
      waiting.set(name, resolve);
      look();
    });
}

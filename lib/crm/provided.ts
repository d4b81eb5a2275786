import type { PageAdapter } from './adapter';

/**
 * The content scripts of one tab share one isolated world that the page cannot see. The script of the site's CRM
 * runs first and leaves its adapter here; the loader takes it.
 */
const PLACE = '__budilnikAdapter';

type World = { [PLACE]?: PageAdapter };

export function provideAdapter(adapter: PageAdapter): void {
  (globalThis as World)[PLACE] = adapter;
}

export function providedAdapter(): PageAdapter | undefined {
  return (globalThis as World)[PLACE];
}

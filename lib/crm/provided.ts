import type { Adapter } from './adapter';

/**
 * The content scripts of one tab share one isolated world that the page cannot see. The script of the site's CRM
 * runs first and leaves its adapter here; the loader takes it.
 */
const PLACE = '__budilnikAdapter';

type World = { [PLACE]?: Adapter };

export function provideAdapter(adapter: Adapter): void {
  (globalThis as World)[PLACE] = adapter;
}

export function providedAdapter(): Adapter | undefined {
  return (globalThis as World)[PLACE];
}

import type { PageAdapter } from './adapter';

/**
 * The content scripts of one tab share one isolated world that the page cannot see. The script of the site's CRM
 * runs first and leaves its adapter here; the loader takes it.
 */
const PLACE = '__budilnikAdapter';

/** Id of the adapter that stands in where no other is known. */
export const GENERAL = 'general';

type World = { [PLACE]?: PageAdapter };

/** The general adapter never takes the place of one that knows the CRM. */
export function provideAdapter(adapter: PageAdapter): void {
  const world = globalThis as World;
  if (world[PLACE] === undefined || adapter.id !== GENERAL) world[PLACE] = adapter;
}

export function providedAdapter(): PageAdapter | undefined {
  return (globalThis as World)[PLACE];
}

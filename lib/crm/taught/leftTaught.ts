import type { TaughtAdapter } from '../../domain/taught/taught';

/** Where the background leaves what was taught, in the extension's own world of a frame, before its script runs. */
export const TAUGHT_PLACE = '__budilnikTaught';

type World = { [TAUGHT_PLACE]?: TaughtAdapter };

/** Undefined where nothing was left. The background has checked it when it was saved. */
export function leftTaught(): TaughtAdapter | undefined {
  return (globalThis as World)[TAUGHT_PLACE];
}

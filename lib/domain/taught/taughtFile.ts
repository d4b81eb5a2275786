import type { TaughtAdapter } from './taught';

/** By which a file of ours is known. */
export const TAUGHT_FORMAT = 'budilnik-taught-crm';

/** What was taught, to be given to a colleague: it holds no client and nothing of one. */
export function taughtFile(taught: TaughtAdapter): string {
  return `${JSON.stringify({ format: TAUGHT_FORMAT, ...taught }, undefined, 2)}\n`;
}

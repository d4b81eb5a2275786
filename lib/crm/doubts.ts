import type { Doubt } from './pageReading';

/** More would not be read by anybody, and a reading travels as a message. */
const LIMIT = 50;

/** The doubts of one reading, each once; the last one says how many more there were. */
export class Doubts {
  readonly #found = new Map<string, Doubt>();
  #left = 0;

  readonly add = (doubt: Doubt): void => {
    const key = `${doubt.what} ${doubt.why}`;
    if (this.#found.has(key)) return;
    if (this.#found.size < LIMIT) this.#found.set(key, doubt);
    else this.#left++;
  };

  list(): readonly Doubt[] {
    const found = [...this.#found.values()];
    return this.#left > 0 ? [...found, { what: 'page', why: `moreDoubts: ${this.#left}` }] : found;
  }
}

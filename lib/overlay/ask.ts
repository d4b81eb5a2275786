import type { PageMessages } from '../bridge/messages';
import type { Lifetime } from './lifetime';

type Asked = keyof PageMessages;
type Answer<K extends Asked> = Promise<ReturnType<PageMessages[K]>>;

/** Asks the background; rejects with `NoAnswer` when it cannot be reached. */
export type Ask = <K extends Asked>(what: K, ...question: Parameters<PageMessages[K]>) => Answer<K>;

/** The background did not answer, not even when asked again, or the extension of this script is gone. */
export class NoAnswer extends Error {
  constructor(what: string, cause: unknown) {
    super(`No answer: ${what}`, { cause });
    this.name = 'NoAnswer';
  }
}

/** By name: it is thrown by the loader, and the strip's script has no copy of the class. */
export function isNoAnswer(value: unknown): value is NoAnswer {
  return value instanceof Error && value.name === 'NoAnswer';
}

/**
 * A question to a background that was just being stopped fails once and wakes it: it is asked a second time. Every
 * question can be asked twice without harm, because what is saved is keyed by the CRM's own ids.
 */
export function asking(send: Ask, life: Lifetime): Ask {
  return async (what, ...question) => {
    try {
      return await send(what, ...question);
    } catch (first) {
      if (life.isOver()) throw new NoAnswer(what, first);
    }
    try {
      return await send(what, ...question);
    } catch (second) {
      throw new NoAnswer(what, second);
    }
  };
}

import { onMessage, sendMessage } from '../../lib/bridge/messages';
import type { Ask } from '../../lib/overlay/ask';
import type { Hear } from '../../lib/overlay/handover';
import type { Lifetime } from '../../lib/overlay/lifetime';

/*
 * `Ask` and `Hear` say the same of a message as its own type does, but the compiler cannot see it while it does not
 * know which message it is: here, and only here, it is told.
 */

/** To the background, once. */
export const send: Ask = (what, ...[question]) =>
  sendMessage(what, question as never) as ReturnType<typeof send<typeof what>>;

/** From the background, as long as the extension lives. */
export function hearing(life: Lifetime): Hear {
  return (what, listener) => {
    const stop = onMessage(what, ({ data }) => listener(...([data] as Parameters<typeof listener>)));
    life.signal.addEventListener('abort', stop);
  };
}

import { onMessage, sendMessage } from '../../lib/bridge/messages';
import type { Ask } from '../../lib/overlay/ask';
import type { Hear } from '../../lib/overlay/handover';

/*
 * `Ask` and `Hear` say the same of a message as its own type does, but the compiler cannot see it while it does not
 * know which message it is: here, and only here, it is told.
 */

/** To the background, once. */
export const send: Ask = (what, ...[question]) =>
  sendMessage(what, question as never) as ReturnType<typeof send<typeof what>>;

/** From the background. */
export const hear: Hear = (what, listener, end) => {
  const stop = onMessage(what, ({ data }) => listener(...([data] as Parameters<typeof listener>)));
  end.addEventListener('abort', stop);
};

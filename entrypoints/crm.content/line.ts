import { askBackground, hearBackground } from '../../lib/bridge/pageLine';
import type { Ask } from '../../lib/overlay/ask';
import type { Hear } from '../../lib/overlay/handover';

/*
 * What is asked has the answer that its own type promises, but the compiler cannot see it while it does not know which
 * message it is: here, and only here, it is told.
 */

/** To the background, once. */
export const send: Ask = (type, ...[data]) => askBackground({ type, data }) as ReturnType<typeof send<typeof type>>;

/** From the background. */
export const hear: Hear = (type, listener, end) =>
  hearBackground(type, (data) => listener(...([data] as Parameters<typeof listener>)), end);

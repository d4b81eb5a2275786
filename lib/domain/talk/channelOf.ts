import type { Channel } from '../content/condition';
import type { CallSheet } from './callSheet';
import type { Talk } from './talk';

/** Code of the outcome of a message: sent by hand, and not answered yet. */
export const MESSAGE_SENT = 'messageSent';

/** By which way the contact was that a talk records. */
export function channelOf({ outcome, way = 'call' }: Pick<Talk, 'outcome' | 'way'>): Channel {
  return outcome === MESSAGE_SENT && way === 'call' ? 'messenger' : way;
}

/** Attempts before this one. A message after an unanswered call of the same day is one attempt with it. */
export function attemptsBefore({ made, isToday = false }: CallSheet['silent'], channel: Channel): number {
  return channel !== 'call' && isToday ? made - 1 : made;
}

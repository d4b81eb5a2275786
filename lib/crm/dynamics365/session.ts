import type { SessionReader } from '../adapter';
import { readBase } from './base';
import { readHistory } from './history';
import { payerOf, shows } from './identity';

/** The Web API with the session of the signed-in user, as the app's own scripts call it. GET only. */
export const dynamics365Session = {
  perSecond: 2,
  queries: [],
  payerOf,
  shows,
  history: readHistory,
  base: readBase,
} satisfies SessionReader;

import type { SessionReader } from '../adapter';
import { walking } from '../baseWalk';
import { plan } from './base';
import { readHistory } from './history';
import { payerOf, shows } from './identity';

const PER_SECOND = 2;

/** The Web API with the session of the signed-in user, as the app's own scripts call it. GET only. */
export const dynamics365Session = {
  perSecond: PER_SECOND,
  queries: [],
  payerOf,
  shows,
  history: readHistory,
  ...walking(plan, PER_SECOND),
  readsNews: true,
} satisfies SessionReader;

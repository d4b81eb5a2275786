import type { SessionReader } from '../adapter';
import { walking } from '../baseWalk';
import { plan } from './base';
import { readHistory } from './history';
import { payerOf, shows } from './identity';

const PER_SECOND = 2;

/** The CRM's own interface with the cookies of the signed-in user. GET only. */
export const espocrmSession = {
  perSecond: PER_SECOND,
  queries: [],
  history: readHistory,
  ...walking(plan, PER_SECOND),
  readsNews: true,
  payerOf,
  shows,
} satisfies SessionReader;

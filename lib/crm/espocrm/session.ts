import type { SessionReader } from '../adapter';
import { readBase } from './base';
import { readHistory } from './history';
import { payerOf, shows } from './identity';

/** The CRM's own interface with the cookies of the signed-in user. GET only. */
export const espocrmSession = {
  perSecond: 2,
  queries: [],
  history: readHistory,
  base: readBase,
  payerOf,
  shows,
} satisfies SessionReader;

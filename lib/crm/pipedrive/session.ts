import type { SessionReader } from '../adapter';
import { walking } from '../baseWalk';
import { plan } from './base';
import { readHistory } from './history';
import { payerOf, shows } from './identity';

const PER_SECOND = 2;

/**
 * `/api/v2` with the session of the signed-in user; version 1 is out of support since August 2026. That the session
 * opens these lists as it opens single deals is inferred. GET only.
 */
export const pipedriveSession = {
  perSecond: PER_SECOND,
  queries: [],
  payerOf,
  shows,
  history: readHistory,
  ...walking(plan, PER_SECOND),
  readsNews: true,
} satisfies SessionReader;

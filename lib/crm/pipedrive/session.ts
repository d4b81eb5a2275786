import type { SessionReader } from '../adapter';
import { readBase } from './base';
import { readHistory } from './history';
import { payerOf, shows } from './identity';

/**
 * `/api/v2` with the session of the signed-in user; version 1 is out of support since August 2026. That the session
 * opens these lists as it opens single deals is inferred. GET only.
 */
export const pipedriveSession = {
  perSecond: 2,
  queries: [],
  payerOf,
  shows,
  history: readHistory,
  base: readBase,
} satisfies SessionReader;

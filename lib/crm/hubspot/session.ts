import type { SessionReader } from '../adapter';
import { searching } from './api';
import { readBase } from './base';
import { readHistory } from './history';
import { payerOf, shows } from './identity';

/** The search of the CRM's own lists, with the session of the signed-in user. Deleted records are never found. */
export const hubspotSession = {
  perSecond: 2,
  queries: [searching],
  payerOf,
  shows,
  history: readHistory,
  base: readBase,
} satisfies SessionReader;

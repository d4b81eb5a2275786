import type { SessionReader } from '../adapter';
import { readBase } from './base';
import { readHistory } from './history';
import { payerOf, shows } from './identity';

/** Version 3 of the CRM's own lists, with the session of the signed-in user. GET only; the bin is never among them. */
export const zohoSession = {
  // Every call counts against what the organisation may ask in a day.
  perSecond: 2,
  queries: [],
  payerOf,
  shows,
  history: readHistory,
  base: readBase,
} satisfies SessionReader;

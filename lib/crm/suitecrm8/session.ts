import type { SessionReader } from '../adapter';
import { readingCalls } from './api';
import { readBase } from './base';
import { readHistory } from './history';
import { payerOf, shows } from './identity';

/** The interface the CRM's own page reads from, with the cookies of the signed-in user. Queries only. */
export const suitecrm8Session = {
  perSecond: 2,
  queries: readingCalls,
  history: readHistory,
  base: readBase,
  payerOf,
  shows,
} satisfies SessionReader;

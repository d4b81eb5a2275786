import type { SessionReader } from '../adapter';
import { readBase } from './base';
import { readHistory } from './history';

/** The CRM's own lists with the session of the signed-in user. GET only. */
export const dolibarrSession = {
  perSecond: 2,
  queries: [],
  history: readHistory,
  base: readBase,
} satisfies SessionReader;

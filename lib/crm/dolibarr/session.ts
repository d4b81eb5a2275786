import type { SessionReader } from '../adapter';
import { walking } from '../baseWalk';
import { plan } from './base';
import { readHistory } from './history';

const PER_SECOND = 2;

/** The CRM's own lists with the session of the signed-in user. GET only. */
export const dolibarrSession = {
  perSecond: PER_SECOND,
  queries: [],
  history: readHistory,
  ...walking(plan, PER_SECOND),
} satisfies SessionReader;

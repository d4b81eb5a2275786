import type { SessionReader } from '../adapter';
import { walking } from '../baseWalk';
import { plan } from './base';
import { readHistory } from './history';

const PER_SECOND = 2;

/** The CRM's own pages with the session of the signed-in user. GET only. */
export const suitecrm7Session = {
  perSecond: PER_SECOND,
  queries: [],
  history: readHistory,
  ...walking(plan, PER_SECOND),
} satisfies SessionReader;

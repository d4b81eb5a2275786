import type { SessionReader } from '../adapter';
import { readBase } from './base';
import { readHistory } from './history';

/** `/api/v4` with the session of the signed-in user, as the CRM's own widgets call it. GET only. */
export const amocrmSession = {
  // The maker allows 7 a second to all integrations of an account together.
  perSecond: 2,
  queries: [],
  history: readHistory,
  base: readBase,
} satisfies SessionReader;

import type { SessionReader } from '../adapter';
import { readBase } from './base';
import { readHistory } from './history';

/** `/rest` with the session of the signed-in user. It takes POST only, so the reading methods are listed one by one. */
export const bitrix24Session = {
  // The cloud refuses above about 2 a second.
  perSecond: 2,
  queries: [
    {
      method: 'POST',
      path: /^[^?#]*\/rest\/(?:crm\.(?:deal|contact|company)\.list|crm\.(?:contact|company)\.get|user\.get)\.json(?:\?|$)/,
    },
  ],
  history: readHistory,
  base: readBase,
} satisfies SessionReader;

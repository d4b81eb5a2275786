import { withBase } from '../baseWalk';
import type { SessionReader } from '../sessionReader';
import { plan } from './base';
import { readHistory } from './history';

/** The cloud refuses above about 2 a second. */
const PER_SECOND = 2;

/** `/rest` with the session of the signed-in user. It takes POST only, so the reading methods are listed one by one. */
export const bitrix24Session = /* @__PURE__ */ withBase(
  {
    perSecond: PER_SECOND,
    queries: [
      {
        method: 'POST',
        path: /^[^?#]*\/rest\/(?:crm\.(?:deal|contact|company)\.list|crm\.(?:contact|company)\.get|user\.get)\.json(?:\?|$)/,
      },
    ],
    history: readHistory,
    readsNews: true,
  } satisfies SessionReader,
  plan,
);

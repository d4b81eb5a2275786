import { withBase } from '../baseWalk';
import type { SessionReader } from '../sessionReader';
import { plan } from './base';
import { readHistory } from './history';

/** The maker allows 7 a second to all integrations of an account together. */
const PER_SECOND = 2;

/** `/api/v4` with the session of the signed-in user, as the CRM's own widgets call it. GET only. */
export const amocrmSession = /* @__PURE__ */ withBase(
  {
    perSecond: PER_SECOND,
    queries: [],
    history: readHistory,
    readsNews: true,
  } satisfies SessionReader,
  plan,
);

import { withBase } from '../baseWalk';
import type { SessionReader } from '../sessionReader';
import { plan } from './base';
import { readHistory } from './history';

const PER_SECOND = 2;

/** The CRM's own lists with the session of the signed-in user. GET only. */
export const dolibarrSession = /* @__PURE__ */ withBase(
  {
    perSecond: PER_SECOND,
    queries: [],
    history: readHistory,
  } satisfies SessionReader,
  plan,
);

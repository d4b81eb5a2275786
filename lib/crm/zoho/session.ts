import { withBase } from '../baseWalk';
import type { SessionReader } from '../sessionReader';
import { plan } from './base';
import { readHistory } from './history';
import { payerOf, shows } from './identity';

/** Every call counts against what the organisation may ask in a day. */
const PER_SECOND = 2;

/** Version 3 of the CRM's own lists, with the session of the signed-in user. GET only; the bin is never among them. */
export const zohoSession = /* @__PURE__ */ withBase(
  {
    perSecond: PER_SECOND,
    queries: [],
    payerOf,
    shows,
    history: readHistory,
    readsNews: true,
  } satisfies SessionReader,
  plan,
);

import { withBase } from '../baseWalk';
import type { SessionReader } from '../sessionReader';
import { plan } from './base';
import { readHistory } from './history';
import { payerOf, shows } from './identity';

const PER_SECOND = 2;

/** The CRM's own interface with the cookies of the signed-in user. GET only. */
export const espocrmSession = /* @__PURE__ */ withBase(
  {
    perSecond: PER_SECOND,
    queries: [],
    history: readHistory,
    readsNews: true,
    payerOf,
    shows,
  } satisfies SessionReader,
  plan,
);

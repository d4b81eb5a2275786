import { withBase } from '../baseWalk';
import type { SessionReader } from '../sessionReader';
import { searching } from './api';
import { plan } from './base';
import { readHistory } from './history';
import { payerOf, shows } from './identity';

const PER_SECOND = 2;

/** The search of the CRM's own lists, with the session of the signed-in user. Deleted records are never found. */
export const hubspotSession = /* @__PURE__ */ withBase(
  {
    perSecond: PER_SECOND,
    queries: [searching],
    payerOf,
    shows,
    history: readHistory,
    readsNews: true,
  } satisfies SessionReader,
  plan,
);

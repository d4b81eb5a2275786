import { withBase } from '../baseWalk';
import type { SessionReader } from '../sessionReader';
import { plan } from './base';
import { readHistory } from './history';
import { payerOf, shows } from './identity';

const PER_SECOND = 2;

/**
 * `/api/v2` with the session of the signed-in user; version 1 is out of support since August 2026. That the session
 * opens these lists as it opens single deals is inferred. GET only.
 */
export const pipedriveSession = /* @__PURE__ */ withBase(
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

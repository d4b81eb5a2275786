import { withBase } from '../baseWalk';
import type { SessionReader } from '../sessionReader';
import { plan } from './base';
import { readHistory } from './history';
import { payerOf, shows } from './identity';

const PER_SECOND = 2;

/** The Web API with the session of the signed-in user, as the app's own scripts call it. GET only. */
export const dynamics365Session = /* @__PURE__ */ withBase(
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

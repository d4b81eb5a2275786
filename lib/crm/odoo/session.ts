import { withBase } from '../baseWalk';
import type { SessionReader } from '../sessionReader';
import { plan } from './base';
import { readHistory } from './history';
import { payerOf, shows } from './identity';
import { readingCalls } from './rpc';

const PER_SECOND = 2;

/** JSON-RPC as the web client calls it, with the cookie of the signed-in user; `search_read` and nothing else. */
export const odooSession = /* @__PURE__ */ withBase(
  {
    perSecond: PER_SECOND,
    queries: readingCalls,
    history: readHistory,
    readsNews: true,
    payerOf,
    shows,
  } satisfies SessionReader,
  plan,
);

import type { SessionReader } from '../adapter';
import { readBase } from './base';
import { readHistory } from './history';
import { payerOf, shows } from './identity';
import { readingCalls } from './rpc';

/** JSON-RPC as the web client calls it, with the cookie of the signed-in user; `search_read` and nothing else. */
export const odooSession = {
  perSecond: 2,
  queries: readingCalls,
  history: readHistory,
  base: readBase,
  payerOf,
  shows,
} satisfies SessionReader;

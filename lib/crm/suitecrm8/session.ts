import { withBase } from '../baseWalk';
import type { SessionReader } from '../sessionReader';
import { readingCalls } from './api';
import { plan } from './base';
import { readHistory } from './history';
import { payerOf, shows } from './identity';

const PER_SECOND = 2;

/** The interface the CRM's own page reads from, with the cookies of the signed-in user. Queries only. */
export const suitecrm8Session = /* @__PURE__ */ withBase(
  {
    perSecond: PER_SECOND,
    queries: readingCalls,
    history: readHistory,
    payerOf,
    shows,
  } satisfies SessionReader,
  plan,
);

import type { Assessment } from '../assessment';
import type { ReasonFix } from '../content/reason';
import type { Language } from '../language';
import type { ClientMark } from '../marks/mark';
import type { Catalogue } from '../offer/catalogue';
import type { PromiseEntry } from '../offer/promiseLog';
import type { ContactLogEntry } from '../outcome/contactEntry';
import type { OutcomeRule } from '../outcome/outcomeRule';
import type { WallClock } from '../policy/callHours';
import type { ConsentEntry } from '../policy/consent';
import type { DoNotContactEntry } from '../policy/doNotContact';
import type { Rules } from '../rules';
import type { Caller } from './caller';
import type { FirmOffer } from './callSheet';
import type { Talk } from './talk';
import type { Reach } from './writtenWays';

/** All that is known when a client is to be called. */
export interface CallGround {
  /** Store key of the client. */
  readonly key: string;
  readonly name: string;
  readonly owner: string | undefined;
  readonly assessment: Assessment;
  /** What he bought, the last first, each once. */
  readonly categories: readonly string[];
  readonly log: readonly ContactLogEntry[];
  readonly consents: readonly ConsentEntry[];
  /** The word that bars him, if any. */
  readonly barred: DoNotContactEntry | undefined;
  /** Promises of the firm this year, and all of the client's. */
  readonly promises: readonly PromiseEntry[];
  readonly marks: readonly ClientMark[];
  readonly talk: Talk | undefined;
  /** Undefined where his phones and e-mails are not kept. */
  readonly reach: Reach | undefined;
}

/** What the firm has set. */
export interface CallFirm {
  readonly rules: Rules;
  readonly caller: Caller;
  readonly outcomes: readonly OutcomeRule[];
  readonly catalogue: (Omit<Catalogue, 'offers'> & { readonly offers: readonly FirmOffer[] }) | undefined;
  readonly fixes: readonly ReasonFix[];
  readonly language: Language;
  /** Now, on the clock of this computer; absent: the hour bars nobody. */
  readonly clock?: WallClock;
}

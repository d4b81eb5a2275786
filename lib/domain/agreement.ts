import { type Day, dayNumber, dayOf } from './day';

/** What was agreed with a client: it stands before every rhythm (`product.md` §5). */
export type Agreement =
  | {
      readonly kind: 'call';
      readonly on: Day;
      /** True where no word of the client stands behind it: the user put the call off. */
      readonly isPutOff?: true;
    }
  | {
      /** The client said that he will come or write by himself by this day. */
      readonly kind: 'selfContact';
      readonly on: Day;
      /** Weeks he is given beyond it, 1–3, by the kind of service; 2 where absent. */
      readonly graceWeeks?: number;
    };

const USUAL_GRACE_WEEKS = 2;

/** The first day on which he is called. Throws on what is no calendar day. */
export function agreedCallOn(agreement: Agreement): Day {
  const on = dayNumber(agreement.on);
  return dayOf(agreement.kind === 'call' ? on : on + 7 * (agreement.graceWeeks ?? USUAL_GRACE_WEEKS));
}

/** True while the agreement stands: nothing was bought, and nobody spoke with him, from its day on. */
export function isPending(agreement: Agreement, lastOn: Day | undefined, lastContactOn: Day | undefined): boolean {
  const isAfter = (day: Day | undefined) => day !== undefined && day >= agreement.on;
  return !isAfter(lastOn) && !isAfter(lastContactOn);
}

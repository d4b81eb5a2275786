import type { ValueClass } from '../assessment';
import type { Day } from '../day';
import type { WhyHere } from '../day/whyHere';
import type { AssessedClient } from '../wakeUpRow';
import type { SetByHand } from './handWish';

/** What is shown where a client is put right by hand. */
export interface HandSheet {
  readonly name: string;
  readonly today: Day;
  /** Those that hold today; one that another stands before is left out. */
  readonly set: SetByHand;
  /** Days, as they are now; undefined: he has no cycle. */
  readonly cycleDays: number | undefined;
  readonly valueClass: ValueClass | undefined;
  /** Where he stands today; absent while there is no list. */
  readonly list?: { readonly why: WhyHere; readonly client: AssessedClient };
}

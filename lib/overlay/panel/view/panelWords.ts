import type { Day } from '../../../domain/day';
import type { FieldWords } from './outcomeView';
import type { ConsentAnswer } from './startView';

/** Words of the panel that its pages are made with; the words of the call come from the library. */
export interface PanelWords extends FieldWords {
  /** What was recorded, and when one comes back to it. */
  readonly saved: (outcome: string, nextOn: Day | undefined, today: Day) => string;
  readonly failed: () => string;
  /** Nothing is known of the client yet. */
  readonly unknown: () => string;
  readonly barred: (on: Day | undefined, today: Day) => string;
  readonly consentAnswer: (answer: ConsentAnswer) => string;
  /** What is said to a client who asks for more; the sum is written already. */
  readonly overSay: (allowed: string) => string;
}

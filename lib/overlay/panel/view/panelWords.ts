import type { Channel } from '../../../domain/content/condition';
import type { Day } from '../../../domain/day';
import type { FieldWords } from './outcomeView';
import type { StartWords } from './startView';

/** Words of the panel that its pages are made with; the words of the call come from the library. */
export interface PanelWords extends FieldWords, StartWords {
  /** What was recorded, and when one comes back to it. */
  readonly saved: (outcome: string, nextOn: Day | undefined, today: Day) => string;
  /** Of a way to leave words, on the page of messages. */
  readonly messageWay: (way: Channel | 'voicemail') => string;
  readonly failed: () => string;
  /** Nothing is known of the client yet. */
  readonly unknown: () => string;
  readonly barred: (on: Day | undefined, today: Day) => string;
  /** What is said to a client who asks for more; the sum is written already. */
  readonly overSay: (allowed: string) => string;
}

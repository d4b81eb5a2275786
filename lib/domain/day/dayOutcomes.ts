import type { Day } from '../day';
import type { OutcomeRule } from '../outcome/outcomeRule';

/** He is left in peace until he buys again: what was recorded before a purchase counts no more after it. */
export const UNTIL_HE_BUYS: Day = '9999-12-31';

/**
 * What is recorded in the list of the day, without a talk in the panel. `called`: spoken with, and nothing more is
 * known; it counts for the cap between two contacts and not for the measured rate of return. `passedOver`: not to be
 * proposed again in this sleep.
 */
export const dayOutcomes: readonly OutcomeRule[] = [
  {
    code: 'called',
    key: '',
    needs: [],
    nextDate: { kind: 'none' },
    effects: [],
    undoSeconds: 0,
    countsAs: { reached: true, silent: false, finished: false, success: false, capUsed: true },
  },
  {
    code: 'passedOver',
    key: '',
    needs: [],
    nextDate: { kind: 'none' },
    effects: ['quiet'],
    undoSeconds: 0,
    countsAs: { reached: false, silent: false, finished: false, success: false, capUsed: false },
  },
];

import type { Day } from '../../../domain/day';
import { outcomeNote } from '../../../domain/outcome/note';
import type { OutcomeNeed } from '../../../domain/outcome/outcomeRule';
import { missingNeeds, recordOutcome } from '../../../domain/outcome/recordOutcome';
import { givenOf } from '../../../domain/talk/givenOf';
import { type Scene, tellingOf } from './scene';

/** What recording the chosen outcome would come to, so that it is seen before it is done. */
export interface Foreseen {
  readonly missing: readonly OutcomeNeed[];
  readonly nextOn: Day | undefined;
  /** Text for the CRM, filled. */
  readonly note: string;
  readonly label: string;
}

/** Undefined before an outcome is chosen. What is recorded in the end is worked out where the data is. */
export function foresee(scene: Scene): Foreseen | undefined {
  const { sheet, talk, library } = scene;
  const outcome = library.outcomes.outcomes.find(({ code }) => code === talk.outcome);
  if (!outcome) return undefined;
  const given = givenOf(talk);
  const { entry } = recordOutcome(outcome, {
    ...{ id: 'foreseen', client: '', by: '', at: talk.startedAt, channel: 'call', given, hashes: [] },
    reason: library.reasons.reasons.find(({ code }) => code === given.reason),
    silentAttempts: sheet.silent.made,
    date: { today: sheet.today, ...sheet.date },
  });
  const { values, speech } = tellingOf(scene);
  return {
    missing: missingNeeds(outcome, given),
    nextOn: entry.nextOn,
    note: outcomeNote(outcome, entry, values, speech),
    label: outcome.label,
  };
}

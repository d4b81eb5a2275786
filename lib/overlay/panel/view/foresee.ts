import { type NoteWords, notedIn } from '../../../domain/content/noteWords';
import type { Day } from '../../../domain/day';
import type { ContactEntry } from '../../../domain/outcome/contactEntry';
import { outcomeNote } from '../../../domain/outcome/note';
import type { Outcome, OutcomeNeed } from '../../../domain/outcome/outcomeRule';
import { missingNeeds, recordOutcome } from '../../../domain/outcome/recordOutcome';
import { attemptsBefore, channelOf } from '../../../domain/talk/channelOf';
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

/** Undefined before an outcome is chosen; `words`: of the note, where the CRM is in another language. What is recorded in the end is worked out where the data is. */
export function foresee(scene: Scene, words?: NoteWords): Foreseen | undefined {
  const { sheet, talk, library } = scene;
  const outcome = library.outcomes.outcomes.find(({ code }) => code === talk.outcome);
  if (!outcome) return undefined;
  const given = givenOf(talk);
  const channel = channelOf(talk);
  const { entry } = recordOutcome(outcome, {
    id: 'foreseen',
    client: '',
    by: '',
    at: talk.startedAt,
    channel,
    given,
    hashes: [],
    reason: library.reasons.reasons.find(({ code }) => code === given.reason),
    silentAttempts: attemptsBefore(sheet.silent, channel),
    date: { today: sheet.today, ...sheet.date },
  });
  const { values, speech } = tellingOf(scene);
  return {
    missing: missingNeeds(outcome, given),
    nextOn: entry.nextOn,
    note: words ? noteIn(words, outcome, entry, scene) : outcomeNote(outcome, entry, values, speech),
    label: outcome.label,
  };
}

function noteIn(words: NoteWords, outcome: Outcome, entry: ContactEntry, scene: Scene): string {
  const { values, speech } = tellingOf(scene);
  const label = words.reasons[scene.talk.reason ?? '']?.label;
  const { language, vocabulary } = words;
  const known = { ...values, ...(label !== undefined && { reasonLabel: label }) };
  return outcomeNote(notedIn(words, outcome), entry, known, { ...speech, language, vocabulary });
}

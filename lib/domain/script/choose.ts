import { type Channel, type Condition, type Facts, holds } from '../content/condition';
import type { Branch, ConsentQuestion, Draft, Line, Opening, ScriptBook, Voicemail } from '../content/scriptBook';
import { namesOffer } from './values';

/** The opening of the lowest priority that holds; where none does, the one that stands last, for every other case. */
export function openingFor({ openings }: ScriptBook, facts: Facts): Opening {
  const ordered = [...openings].sort((one, other) => one.priority - other.priority);
  const found = ordered.find(({ when }) => holds(when, facts)) ?? ordered.at(-1);
  if (!found) throw new Error('A script without openings');
  return found;
}

/** The branch of a reason; undefined for a code that has none. */
export function branchFor({ branches }: ScriptBook, reason: string): Branch | undefined {
  return branches.find((branch) => branch.reason === reason);
}

/** The lines of a branch that may be said. Without consent, no line that names an offer, whatever its own condition. */
export function linesOf({ say }: Branch, facts: Facts): readonly Line[] {
  return say.filter(({ text, when }) => (!when || holds(when, facts)) && (facts.consent === true || !namesOffer(text)));
}

/** The question for permission on a channel; undefined where there is none for it. */
export function consentQuestionFor(
  { consentQuestions }: ScriptBook,
  channel: Channel,
  gives: ConsentQuestion['gives'],
): ConsentQuestion | undefined {
  return consentQuestions.find((question) => question.gives === gives && question.channels.includes(channel));
}

/** What is left on a voicemail: an agreed call comes before the number of attempts. */
export function voicemailFor({ voicemails }: ScriptBook, facts: Facts): Voicemail | undefined {
  const fitting = voicemails.filter(({ when }) => holds(when, facts));
  return fitting.find(({ when }) => 'agreedDate' in when) ?? fitting[0];
}

/** The messages that fit today; without consent only those that need none. */
export function draftsFor({ drafts }: ScriptBook, facts: Facts): readonly Draft[] {
  return drafts.filter((draft) => holds(draft.when, facts) && (!draft.needsConsent || facts.consent === true));
}

/** The words a caller introduces himself with; the plain manager's where his role has none. */
export function introductionFor({ introductions }: ScriptBook, facts: Facts): string {
  const found = introductions.find(({ when }) => holds(when as Condition, facts)) ?? introductions[0];
  return found?.text ?? '';
}

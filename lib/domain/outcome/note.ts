import { fill } from '../script/fill';
import { lookupOf, type Speech } from '../script/spoken';
import type { Values } from '../script/values';
import type { ContactEntry } from './contactEntry';
import type { Outcome } from './outcomeRule';

/** What an outcome's note is filled with, besides the words of the talk. */
function noteValues({ given, nextOn, quietUntil, attempt }: ContactEntry, known: Values): Values {
  const taken: Values = {
    ...(nextOn !== undefined && { nextDate: nextOn }),
    ...(quietUntil !== undefined && { quietUntil }),
    ...(attempt !== undefined && { attempt }),
    ...(given.agreedDate !== undefined && { agreedDate: given.agreedDate }),
    ...(given.topic !== undefined && { agreedTopic: given.topic, permittedTopic: given.topic }),
    ...(given.words !== undefined && { clientWords: given.words }),
    ...(given.fixPromisedOn !== undefined && { fixPromisedOn: given.fixPromisedOn }),
    ...(given.colleague !== undefined && { colleagueName: given.colleague }),
    ...(given.newContact !== undefined && { newContactName: given.newContact }),
    ...(given.competitor !== undefined && { competitorName: given.competitor }),
  };
  return { ...known, ...taken };
}

/** The text for the CRM, in the language of `speech`: that of the CRM, not of the panel. Empty where nothing is noted. */
export function outcomeNote(outcome: Outcome, entry: ContactEntry, known: Values, speech: Speech): string {
  const isLast = entry.attempt !== undefined && entry.attempt >= (outcome.maxSilent ?? Number.POSITIVE_INFINITY);
  const template = (isLast ? outcome.afterMax?.note : undefined) ?? outcome.note;
  return template === undefined ? '' : fill(template, lookupOf(noteValues(entry, known), speech));
}

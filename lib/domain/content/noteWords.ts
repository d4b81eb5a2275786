import type { Language } from '../language';
import type { Outcome } from '../outcome/outcomeRule';
import type { Template } from './scriptBook';
import type { Vocabulary } from './vocabulary';

interface NoteTemplates {
  readonly note?: Template;
  readonly afterMax?: { readonly note: Template };
}

/** What notes for a CRM are written with in one language: far less than the library of a call. */
export interface NoteWords {
  readonly language: Language;
  /** By code of the outcome. */
  readonly notes: Readonly<Record<string, NoteTemplates>>;
  /** By code of the reason. */
  readonly reasons: Readonly<Record<string, { readonly label: string }>>;
  readonly vocabulary: Vocabulary;
}

/** An outcome with the note of another language; its own where that has none. */
export function notedIn({ notes }: NoteWords, outcome: Outcome): Outcome {
  const { note, afterMax } = notes[outcome.code] ?? {};
  return {
    ...outcome,
    ...(note !== undefined && { note }),
    ...(outcome.afterMax && afterMax && { afterMax: { ...outcome.afterMax, note: afterMax.note } }),
  };
}

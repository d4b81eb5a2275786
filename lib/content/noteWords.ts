import type { NoteWords } from '../domain/content/noteWords';
import type { Language } from '../domain/language';
import { join } from './join';
import variables from './rules/variables.json' with { type: 'json' };

/** The files of words of one language, as they are on disk. */
interface Words {
  readonly outcomes: { readonly outcomes: unknown };
  readonly reasons: { readonly reasons: unknown };
  readonly variables: unknown;
}

export function noteWordsOf(language: Language, words: Words): NoteWords {
  return {
    language,
    notes: words.outcomes.outcomes as NoteWords['notes'],
    reasons: words.reasons.reasons as NoteWords['reasons'],
    vocabulary: join(variables, words.variables) as NoteWords['vocabulary'],
  };
}

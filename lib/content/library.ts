import type { Library } from '../domain/content/library';
import type { Language } from '../domain/language';
import { join } from './join';
import offers from './rules/offers.json' with { type: 'json' };
import outcomes from './rules/outcomes.json' with { type: 'json' };
import plays from './rules/plays.json' with { type: 'json' };
import reasons from './rules/reasons.json' with { type: 'json' };
import scripts from './rules/scripts.json' with { type: 'json' };
import variables from './rules/variables.json' with { type: 'json' };

/** The files of words of one language, as they are on disk. */
export interface Words {
  readonly scripts: unknown;
  readonly reasons: unknown;
  readonly plays: unknown;
  readonly offers: unknown;
  readonly outcomes: unknown;
  readonly variables: unknown;
  readonly glossary: unknown;
}

/** The library of a language: the rules all languages share, with its words. `tests/unit/content` proves that it is whole. */
export function libraryOf(language: Language, words: Words): Library {
  const library = {
    language,
    scripts: join(scripts, words.scripts),
    reasons: join(reasons, words.reasons),
    plays: join(plays, words.plays),
    offers: join(offers, words.offers),
    outcomes: join(outcomes, words.outcomes),
    vocabulary: join(variables, words.variables),
    glossary: words.glossary,
  };
  return library as Library;
}

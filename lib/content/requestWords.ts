import type { Library } from '../domain/content/library';
import { join } from './join';
import variables from './rules/variables.json' with { type: 'json' };

/** What a request to the head is written with: far less than the library of a call. */
export interface RequestWords {
  readonly offers: Pick<Library['offers'], 'requestText' | 'bindingLimits'>;
  readonly vocabulary: Library['vocabulary'];
}

export function requestWordsOf(offers: RequestWords['offers'], words: unknown): RequestWords {
  return { offers, vocabulary: join(variables, words) as Library['vocabulary'] };
}

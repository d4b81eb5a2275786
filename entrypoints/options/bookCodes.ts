import type { Library } from '../../lib/domain/content/library';
import { markCodes } from '../../lib/domain/marks/mark';
import { presets } from '../../lib/domain/presets/preset';
import type { BookCodes } from '../../lib/domain/script/checkBook';

/** What a script may refer to. */
export function bookCodes(library: Library | undefined): BookCodes {
  return {
    reasons: library?.reasons.reasons.map(({ code }) => code) ?? [],
    plays: library?.plays.plays.map(({ code }) => code) ?? [],
    outcomes: library?.outcomes.outcomes.map(({ code }) => code) ?? [],
    marks: markCodes,
    industries: presets.map(({ code }) => code),
  };
}

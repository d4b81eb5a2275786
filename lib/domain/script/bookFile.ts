import type { ScriptBook } from '../content/scriptBook';
import type { Language } from '../language';
import type { BookProblem } from './checkBook';

/** A script as the head saved it. Versions of one language only grow; the shipped one is 0. */
export interface SavedBook {
  readonly language: Language;
  readonly version: number;
  /** Instant, ISO. */
  readonly savedAt: string;
  readonly savedBy: string;
  readonly scripts: ScriptBook;
}

/** A script on its way from one browser to another; it holds no client. */
interface BookFile extends SavedBook {
  readonly format: 'budilnik-scripts';
  /** Of the format, not of the script. */
  readonly formatVersion: 1;
}

/** Why a file of a script is refused; nothing of it is taken then. */
export type BookFileProblem =
  | { readonly why: 'notJson' | 'otherFormat' | 'newerFormat' | 'tooLarge' }
  /** Where the shape is not that of a script: `scripts.openings.3.lines.who`. */
  | { readonly why: 'badShape'; readonly where: string }
  | { readonly why: 'badScript'; readonly problems: readonly BookProblem[] };

/** A script as a file, readable by people. */
export function writeBookFile(book: SavedBook): string {
  const file: BookFile = { format: 'budilnik-scripts', formatVersion: 1, ...book };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** The next version of a script; the one before stays as it was. */
export function nextVersion(
  before: Pick<SavedBook, 'version' | 'language'>,
  change: Pick<SavedBook, 'scripts' | 'savedAt' | 'savedBy'>,
): SavedBook {
  return { language: before.language, version: before.version + 1, ...change };
}

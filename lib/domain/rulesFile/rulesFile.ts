import type { ReasonFix } from '../content/reason';
import type { Language } from '../language';
import type { FirmCatalogue } from '../offer/firmCatalogue';
import type { Rules } from '../rules';
import type { SavedBook } from '../script/bookFile';
import type { RulePart } from './part';

/** Everything the head sets, without a client in it. What is absent was never set and is left as it is. */
export interface HeadRules {
  readonly rules: Rules;
  readonly offers?: FirmCatalogue;
  readonly scripts?: Readonly<Partial<Record<Language, SavedBook>>>;
  readonly fixes?: readonly ReasonFix[];
}

/** What a rules file says; the seal is made over exactly this. */
export interface RulesBody {
  /** Instant, ISO. */
  readonly savedAt: string;
  readonly savedBy: string;
  /** Parts that only another file of the same head changes. */
  readonly locked: readonly RulePart[];
  readonly head: HeadRules;
}

/** Whose file it is: nobody without his secret key writes another one that opens what he locked. Base64, P-256. */
export interface Seal {
  readonly key: string;
  readonly signature: string;
}

export interface RulesFile {
  readonly body: RulesBody;
  readonly seal?: Seal;
}

/** Why a rules file is refused; nothing of it is taken then. */
export type RulesFileProblem =
  | { readonly why: 'notJson' | 'otherFormat' | 'newerFormat' | 'tooLarge' }
  /** Where the shape is not that of a rules file: `head.rules.grace`. */
  | { readonly why: 'badShape'; readonly where: string }
  /** A value that cannot be: a field of the rules, a code of an offer, a place in a script. */
  | { readonly why: 'badValue'; readonly where: string }
  /** Changed after it was sealed, or locked without a seal. */
  | { readonly why: 'badSeal' };

export const RULES_FORMAT = 'budilnik-rules';
/** Of the format, not of the rules. */
export const RULES_FORMAT_VERSION = 1;

/** What a seal is made over. */
export function sealedText(body: RulesBody): string {
  return JSON.stringify(body);
}

/** The file as text, readable by people. */
export function writeRulesFile({ body, seal }: RulesFile): string {
  const file = { format: RULES_FORMAT, formatVersion: RULES_FORMAT_VERSION, body, ...(seal && { seal }) };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

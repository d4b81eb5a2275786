import type { Variable } from '../content/vocabulary';
import { fill, type Lookup, variablesOf } from './fill';

/** Why a text cannot be said. `most` is what is allowed, `is` what it comes to. */
export type TextProblem =
  | {
      readonly why:
        | 'empty'
        | 'brackets'
        | 'notAQuestion'
        | 'offerWithoutEnd'
        | 'offerWithoutConsent'
        | 'noIntroduction';
    }
  | { readonly why: 'unknownVariable' | 'missingFallback' | 'numberWithoutForms'; readonly variable: string }
  | { readonly why: 'emptyPart'; readonly part: string }
  | { readonly why: 'tooLong' | 'tooManySentences'; readonly is: number; readonly most: number };

/** What a text of one kind must keep to. */
export interface TextRules {
  /** Signs, measured filled with samples and without values. */
  readonly most?: number;
  readonly mostSentences?: number;
  readonly isQuestion?: true;
  /** May be nothing but an optional part. */
  readonly mayVanish?: true;
  /** Keys that always have a value here. */
  readonly given?: readonly string[];
}

/** A name in curly brackets, in any alphabet: whoever types one of his own is to be told that there is no such value. */
const NAMED = /\{([\p{L}\p{N}_]+)\}/gu;
const OPTIONAL = /\[[^[\]]*\]/g;

/** Everything wrong with a text; an empty list means that it can be said with any values. */
export function checkText(template: string, variables: readonly Variable[], rules: TextRules = {}): TextProblem[] {
  if (template.trim() === '') return [{ why: 'empty' }];
  if (!areBracketsPaired(template)) return [{ why: 'brackets' }];
  const known = new Map(variables.map((variable) => [variable.key, variable]));
  const named = [...template.matchAll(NAMED)].map(([, key = '']) => key);
  const unknown = [...new Set(named)].filter((key) => !known.has(key));
  if (unknown.length > 0) return unknown.map((variable) => ({ why: 'unknownVariable', variable }));
  return [
    ...variableProblems(template, known, rules.given ?? []),
    ...partProblems(template),
    ...shownProblems(template, known, rules),
    ...(template.includes('{offerText}') && !template.includes('{offerUntil}')
      ? [{ why: 'offerWithoutEnd' } as const]
      : []),
  ];
}

/** Square brackets pair without nesting; curly ones hold a name. */
function areBracketsPaired(template: string): boolean {
  const withoutVariables = template.replace(NAMED, '');
  if (/[{}]/.test(withoutVariables)) return false;
  return !/[[\]]/.test(withoutVariables.replace(OPTIONAL, ''));
}

function variableProblems(
  template: string,
  known: ReadonlyMap<string, Variable>,
  given: readonly string[],
): TextProblem[] {
  const outside = variablesOf(template.replace(OPTIONAL, ''));
  const bare = outside.filter((key) => known.get(key)?.fallback === undefined && !given.includes(key));
  const counting = [...template.matchAll(/\{(\w+)\} (\p{L}+)/gu)].flatMap(([, key = '', next = '']) =>
    known.get(key)?.type === 'number' && !['из', 'of'].includes(next) ? key : [],
  );
  return [
    ...bare.map((variable) => ({ why: 'missingFallback', variable }) as const),
    ...counting.map((variable) => ({ why: 'numberWithoutForms', variable }) as const),
  ];
}

/** A part without a variable would never go. */
function partProblems(template: string): TextProblem[] {
  const parts = template.match(OPTIONAL) ?? [];
  return parts.filter((part) => variablesOf(part).length === 0).map((part) => ({ why: 'emptyPart', part }));
}

function shownProblems(template: string, known: ReadonlyMap<string, Variable>, rules: TextRules): TextProblem[] {
  const filled = fill(template, (key) => known.get(key)?.sample);
  const bare = fill(template, bareLookup(known, rules.given ?? []));
  const longest = Math.max(filled.length, bare.length);
  const sentences = Math.max(sentencesOf(filled), sentencesOf(bare));
  const problems: TextProblem[] = [];
  if (bare === '' && !rules.mayVanish) problems.push({ why: 'empty' });
  if (rules.most !== undefined && longest > rules.most)
    problems.push({ why: 'tooLong', is: longest, most: rules.most });
  if (rules.mostSentences !== undefined && sentences > rules.mostSentences)
    problems.push({ why: 'tooManySentences', is: sentences, most: rules.mostSentences });
  if (rules.isQuestion && !(filled.includes('?') && bare.includes('?'))) problems.push({ why: 'notAQuestion' });
  return problems;
}

/** Without values: fallbacks alone, and what is always given. */
function bareLookup(known: ReadonlyMap<string, Variable>, given: readonly string[]): Lookup {
  return (key) => (given.includes(key) ? known.get(key)?.sample : known.get(key)?.fallback);
}

function sentencesOf(text: string): number {
  return text.split(/[.!?…]+(?=\s|$)/).filter((part) => part.trim() !== '').length;
}

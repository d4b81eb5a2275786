import type { ChoiceView, ReasonChoices, Unsaid } from '../../../../components/panel/talkViews';
import type { Facts } from '../../../domain/content/condition';
import type { Library } from '../../../domain/content/library';
import { fill } from '../../../domain/script/fill';
import { lookupOf } from '../../../domain/script/spoken';
import type { Telling } from '../../../domain/script/talkScript';
import type { Values } from '../../../domain/script/values';
import type { CallSheet } from '../../../domain/talk/callSheet';
import type { Talk } from '../../../domain/talk/talk';

/** What is open or folded in the panel; forgotten with it. */
export interface Folds {
  readonly isFull: boolean;
  readonly areOtherReasonsOpen: boolean;
  readonly areOtherOutcomesOpen: boolean;
  readonly isCommonOpen: boolean;
  readonly isNoAnswerOpen: boolean;
}

export const FOLDED: Folds = {
  isFull: false,
  areOtherReasonsOpen: false,
  areOtherOutcomesOpen: false,
  isCommonOpen: false,
  isNoAnswerOpen: false,
};

/** All a page of the panel is made of. */
export interface Scene {
  readonly sheet: CallSheet;
  readonly talk: Talk;
  readonly library: Library;
  readonly folds: Folds;
}

/** Reasons of the first grid, on the keys 1–8; the rest is behind the ninth tile. */
const FIRST_REASONS = ['forgot', 'unknownRange', 'competitor', 'weMoved', 'neededOnce', 'ourFault', 'price', 'gone'];

export function reasonChoices({ library, talk, folds }: Scene): ReasonChoices {
  const all = library.reasons.reasons.map(({ code, label }): ChoiceView => ({ code, label }));
  const [first, others] = parted(all, FIRST_REASONS);
  const isOther = others.some(({ code }) => code === talk.reason);
  return { first, others, chosen: talk.reason, areOthersOpen: folds.areOtherReasonsOpen || isOther };
}

/** Those that are named, in the order of their names, and the others. */
export function parted(
  all: readonly ChoiceView[],
  first: readonly string[],
): readonly [first: readonly ChoiceView[], others: readonly ChoiceView[]] {
  const named = first.flatMap((code) => all.find((one) => one.code === code) ?? []);
  return [named, all.filter((one) => !named.includes(one))];
}

export function reasonOf({ library, talk }: Scene): ChoiceView | undefined {
  const reason = library.reasons.reasons.find(({ code }) => code === talk.reason);
  return reason && { code: reason.code, label: reason.label };
}

/** The words with everything the talk has given so far: reason, fix, what was filled in. */
export function tellingOf({ sheet, talk, library }: Scene): Telling {
  const fix = sheet.fixes.find(({ reason }) => reason === talk.reason)?.fixMade;
  const facts: Facts = {
    ...sheet.facts,
    hasReason: talk.reason !== undefined,
    fixKnown: fix !== undefined,
    ...(talk.reason !== undefined && { reason: talk.reason }),
  };
  return {
    book: library.scripts,
    permission: sheet.permission,
    facts,
    values: { ...sheet.values, ...talkValues({ sheet, talk, library }, fix) },
    speech: { language: library.language, today: sheet.today, vocabulary: library.vocabulary },
  };
}

/** What of the caller is not set, so that the words name him only in general. */
export function unsaidOf({ sheet: { values } }: Pick<Scene, 'sheet'>): Unsaid | undefined {
  const { managerName, companyName } = values;
  if (managerName === undefined) return companyName === undefined ? 'both' : 'name';
  return companyName === undefined ? 'firm' : undefined;
}

/** The rule of the contact policy that holds the client back, in words; undefined: none does. */
export function barText(scene: Scene): string | undefined {
  const { bar } = scene.sheet.permission;
  const { contactPolicy, otherAbsence } = scene.library.glossary;
  const text = bar && (contactPolicy[bar] ?? otherAbsence[bar])?.text;
  const { values, speech } = tellingOf(scene);
  return text && fill(text, lookupOf(values, speech));
}

function talkValues({ talk, library }: Pick<Scene, 'sheet' | 'talk' | 'library'>, fix: string | undefined): Values {
  const label = library.reasons.reasons.find(({ code }) => code === talk.reason)?.label;
  return {
    ...talk.blanks,
    ...(label !== undefined && { reasonLabel: label }),
    ...(fix !== undefined && { fixMade: fix }),
    ...(talk.phrase && { clientWords: talk.phrase }),
    ...(talk.category && { category: talk.category }),
  };
}

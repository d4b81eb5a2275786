import type { Library } from '../../../lib/domain/content/library';
import type { ScriptBook } from '../../../lib/domain/content/scriptBook';
import { type Situation, situationsOf } from '../../../lib/domain/script/bookTexts';
import type { BookProblem } from '../../../lib/domain/script/checkBook';

/** The script as it stands on the page: edited, else the head's own, else the shipped one. */
export function shownBook(
  {
    draft,
    inUse,
  }: { readonly draft: ScriptBook | undefined; readonly inUse: { readonly scripts: ScriptBook } | undefined },
  library: Library,
): ScriptBook {
  return draft ?? inUse?.scripts ?? library.scripts;
}

/** Situations in which something is said otherwise than before, those that are gone among them. */
export function changedSituations(before: ScriptBook, after: ScriptBook): readonly Situation[] {
  const [old, now] = [situationsOf(before), situationsOf(after)];
  const known = new Map(old.map((situation) => [keyOf(situation), textOf(situation)]));
  const left = new Set(now.map(keyOf));
  return [
    ...now.filter((situation) => known.get(keyOf(situation)) !== textOf(situation)),
    ...old.filter((situation) => !left.has(keyOf(situation))),
  ];
}

/** Names a situation in lists and addresses. */
export function keyOf({ section, code }: Pick<Situation, 'section' | 'code'>): string {
  return `${section}.${code}`;
}

/** What is wrong at a place itself, or in the situation as a whole where no text of it is named. */
export function problemsAt(problems: readonly BookProblem[], where: string): readonly BookProblem[] {
  return problems.filter((problem) => problem.where === where);
}

/** Everything wrong in a situation. */
export function problemsIn(problems: readonly BookProblem[], situation: Situation): readonly BookProblem[] {
  const root = rootOf(situation);
  const places = new Set(situation.texts.map(({ where }) => where));
  return problems.filter(({ where }) => where === root || where.startsWith(`${root}.`) || places.has(where));
}

/** Problems of a situation that belong to none of its texts. */
export function otherProblems(problems: readonly BookProblem[], situation: Situation): readonly BookProblem[] {
  const places = new Set(situation.texts.map(({ where }) => where));
  return problemsIn(problems, situation).filter(({ where }) => !places.has(where));
}

function rootOf({ section, code }: Situation): string {
  return section === 'objections' || section === 'ends' ? code : `${section}.${code}`;
}

function textOf({ texts, own }: Situation): string {
  return JSON.stringify([own, texts.map(({ where, text }) => [where, text])]);
}

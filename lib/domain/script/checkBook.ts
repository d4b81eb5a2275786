import type { Branch, Draft, Objection, Opening, ScriptBook } from '../content/scriptBook';
import type { Vocabulary } from '../content/vocabulary';
import { type ConditionCodes, type ConditionProblem, checkCondition } from './checkCondition';
import { checkText, type TextProblem, type TextRules } from './checkText';
import { namesOffer } from './values';

/** Why a part of a script cannot be saved. */
export type BookProblem = { readonly where: string } & (
  | TextProblem
  | ConditionProblem
  | { readonly why: 'sameCode' | 'samePriority' | 'offerTooEarly' | 'needsOptOut' | 'noOpenings' }
  | { readonly why: 'unknownCode'; readonly code: string }
  | { readonly why: 'tooMany' | 'tooFew'; readonly is: number; readonly limit: number }
);

/** Codes that a script may refer to. */
export interface BookCodes extends ConditionCodes {
  readonly plays: readonly string[];
  readonly outcomes: readonly string[];
}

const NAME: TextRules = { most: 60 };
const LINE: TextRules = { most: 140 };
const QUESTION: TextRules = { ...LINE, isQuestion: true };

/** Everything wrong with a script; an empty list means that it can be saved and said. Where: `branches.price.say.2`. */
export function checkBook(book: ScriptBook, vocabulary: Vocabulary, codes: BookCodes): readonly BookProblem[] {
  const check = new Check(vocabulary, codes);
  checkCodes(check, book);
  for (const opening of book.openings) checkOpening(check, opening);
  for (const branch of book.branches) checkBranch(check, branch, book);
  book.commonObjections.forEach((objection) => {
    checkObjection(check, `commonObjections.${objection.id}`, objection);
  });
  check.count('commonObjections', book.commonObjections.length, 0, 9);
  check.text('noAnswerFits.say', book.noAnswerFits.say, LINE);
  for (const { code, text, when } of book.introductions) {
    check.text(`introductions.${code}`, text, LINE);
    check.condition(`introductions.${code}`, when);
  }
  for (const { code, text } of book.closings) check.text(`closings.${code}`, text, { ...LINE, mostSentences: 2 });
  for (const { code, text } of book.consentQuestions) check.text(`consentQuestions.${code}`, text, QUESTION);
  for (const { code, text, when } of book.voicemails) {
    check.text(`voicemails.${code}`, text, { most: 200 });
    check.condition(`voicemails.${code}`, when);
    if (namesOffer(text)) check.add(`voicemails.${code}`, { why: 'offerTooEarly' });
  }
  for (const draft of book.drafts) checkDraft(check, draft);
  return check.problems;
}

/** Collects problems with their places. */
class Check {
  readonly problems: BookProblem[] = [];

  constructor(
    private readonly vocabulary: Vocabulary,
    readonly codes: BookCodes,
  ) {}

  add(where: string, problem: TextProblem | ConditionProblem | BookProblemAt): void {
    this.problems.push({ where, ...problem } as BookProblem);
  }

  text(where: string, template: string, rules: TextRules): void {
    for (const problem of checkText(template, this.vocabulary.variables, rules)) this.add(where, problem);
  }

  condition(where: string, condition: Opening['when']): void {
    for (const problem of checkCondition(condition, this.vocabulary.fields, this.codes)) this.add(where, problem);
  }

  count(where: string, is: number, least: number, most: number): void {
    if (is < least) this.add(where, { why: 'tooFew', is, limit: least });
    if (is > most) this.add(where, { why: 'tooMany', is, limit: most });
  }

  known(where: string, code: string, codes: readonly string[]): void {
    if (!codes.includes(code)) this.add(where, { why: 'unknownCode', code });
  }
}

type WithoutPlace<Problem> = Problem extends unknown ? Omit<Problem, 'where'> : never;
type BookProblemAt = WithoutPlace<BookProblem>;

function checkCodes(check: Check, book: ScriptBook): void {
  const { introductions, openings, closings, consentQuestions, voicemails, drafts, branches } = book;
  if (openings.length === 0) check.add('openings', { why: 'noOpenings' });
  const lists = { introductions, openings, closings, consentQuestions, voicemails, drafts };
  for (const [name, list] of Object.entries(lists))
    for (const code of twice(list.map(({ code }) => code))) check.add(`${name}.${code}`, { why: 'sameCode' });
  for (const reason of twice(branches.map(({ reason }) => reason)))
    check.add(`branches.${reason}`, { why: 'sameCode' });
  for (const priority of twice(openings.map(({ priority }) => String(priority)))) {
    const [, second] = openings.filter((opening) => String(opening.priority) === priority);
    check.add(`openings.${second?.code}`, { why: 'samePriority' });
  }
}

function checkOpening(check: Check, { code, label, when, lines }: Opening): void {
  const where = `openings.${code}`;
  check.text(`${where}.label`, label, NAME);
  check.condition(where, when);
  check.text(`${where}.who`, lines.who, LINE);
  check.text(`${where}.question`, lines.question, QUESTION);
  check.text(`${where}.next`, lines.next, LINE);
  if (!lines.who.includes('{intro}')) check.add(`${where}.who`, { why: 'noIntroduction' });
  if (Object.values(lines).some(namesOffer)) check.add(where, { why: 'offerTooEarly' });
}

function checkBranch(check: Check, branch: Branch, { closings }: ScriptBook): void {
  const where = `branches.${branch.reason}`;
  check.known(where, branch.reason, check.codes.reasons);
  check.known(`${where}.play`, branch.play, check.codes.plays);
  check.known(
    `${where}.close`,
    branch.close,
    closings.map(({ code }) => code),
  );
  check.count(`${where}.say`, branch.say.length, 1, 3);
  branch.say.forEach(({ text, when }, line) => {
    check.text(`${where}.say.${line}`, text, { ...LINE, mostSentences: 2, mayVanish: true });
    if (when) check.condition(`${where}.say.${line}`, when);
    if (namesOffer(text) && when?.consent !== true) check.add(`${where}.say.${line}`, { why: 'offerWithoutConsent' });
  });
  check.text(`${where}.ask`, branch.ask, LINE);
  check.count(`${where}.objections`, branch.objections.length, 0, 9);
  for (const id of twice(branch.objections.map(({ id }) => id))) check.add(`${where}.${id}`, { why: 'sameCode' });
  for (const objection of branch.objections) checkObjection(check, `${where}.${objection.id}`, objection);
}

function checkObjection(check: Check, where: string, { says, answer, outcome }: Objection): void {
  check.text(`${where}.says`, says, { most: 60, mostSentences: 1 });
  check.text(`${where}.answer`, answer, { most: 160, mostSentences: 2 });
  if (outcome !== undefined) check.known(`${where}.outcome`, outcome, check.codes.outcomes);
}

function checkDraft(check: Check, draft: Draft): void {
  const where = `drafts.${draft.code}`;
  check.condition(where, draft.when);
  if (draft.messenger === undefined && !draft.email) check.add(where, { why: 'empty' });
  if (draft.messenger !== undefined) check.text(`${where}.messenger`, draft.messenger, { most: 300 });
  if (draft.email) {
    check.text(`${where}.subject`, draft.email.subject, { most: 60 });
    check.text(`${where}.body`, draft.email.body, { most: 450 });
  }
  const texts = [draft.messenger, draft.email?.subject, draft.email?.body];
  const offers = texts.some((text) => text !== undefined && namesOffer(text));
  if ((draft.kind !== 'personal' || offers) && !draft.needsConsent) check.add(where, { why: 'offerWithoutConsent' });
  if (offers && draft.when.hasReason !== true) check.add(where, { why: 'offerTooEarly' });
  if (draft.needsConsent && !draft.optOut) check.add(where, { why: 'needsOptOut' });
}

function twice(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.filter((code, place) => codes.indexOf(code) !== place))];
}

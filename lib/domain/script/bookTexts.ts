import type { Branch, Draft, Objection, Opening, ScriptBook } from '../content/scriptBook';
import { isOwnOpening } from './bookOpenings';

/** What a text is in its situation; the words of the interface for it are the editor's. */
type TextRole =
  | 'label'
  | 'who'
  | 'question'
  | 'next'
  | 'say'
  | 'ask'
  | 'says'
  | 'answer'
  | 'text'
  | 'messenger'
  | 'subject'
  | 'body';

/** A text that may be edited, at the place that `checkBook` names: `branches.price.say.2`. */
export interface BookText {
  readonly where: string;
  readonly role: TextRole;
  readonly text: string;
  /** Id of the objection it belongs to. */
  readonly objection?: string;
  /** True where it is said only to somebody who agreed to offers. */
  readonly needsConsent?: true;
}

export const bookSections = ['openings', 'branches', 'objections', 'ends', 'drafts'] as const;
/** How the library is laid out: beginnings, what follows a reason, objections at any time, beginnings and ends, letters. */
export type BookSection = (typeof bookSections)[number];

/** One situation of the library with everything that is said in it. */
export interface Situation {
  readonly section: BookSection;
  /** Code of the opening, reason or draft; of the others the name of their list. */
  readonly code: string;
  /** Undefined where the interface names it. */
  readonly label?: string;
  readonly texts: readonly BookText[];
  /** Of an opening that the head has added: for whom it is, and its place among the openings. */
  readonly own?: Pick<Opening, 'when' | 'priority'>;
}

/** The whole library by situation. */
export function situationsOf(book: ScriptBook): readonly Situation[] {
  return [
    ...book.openings.map(ofOpening),
    ...book.branches.map(ofBranch),
    { section: 'objections', code: 'commonObjections', texts: ofCommon(book) },
    ...(['introductions', 'consentQuestions', 'voicemails', 'closings'] as const).map((list) => ofList(book, list)),
    ...book.drafts.map(ofDraft),
  ];
}

function ofOpening({ code, label, lines, when, priority }: Opening): Situation {
  const roles = ['who', 'question', 'next'] as const;
  const texts = roles.map((role) => ({ where: `openings.${code}.${role}`, role, text: lines[role] }));
  const situation = { section: 'openings', code, label, texts } as const;
  if (!isOwnOpening(code)) return situation;
  const named = { where: `openings.${code}.label`, role: 'label' as const, text: label };
  return { ...situation, texts: [named, ...texts], own: { when, priority } };
}

function ofBranch({ reason, say, ask, objections }: Branch): Situation {
  const where = `branches.${reason}`;
  return {
    section: 'branches',
    code: reason,
    texts: [
      { where: `${where}.ask`, role: 'ask', text: ask },
      ...say.map(({ text, when }, line) => ({
        where: `${where}.say.${line}`,
        role: 'say' as const,
        text,
        ...(when?.consent === true && { needsConsent: true as const }),
      })),
      ...objections.flatMap((objection) => ofObjection(where, objection)),
    ],
  };
}

function ofObjection(where: string, { id, says, answer }: Objection): readonly BookText[] {
  return [
    { where: `${where}.${id}.says`, role: 'says', text: says, objection: id },
    { where: `${where}.${id}.answer`, role: 'answer', text: answer, objection: id },
  ];
}

function ofCommon({ commonObjections, noAnswerFits }: ScriptBook): readonly BookText[] {
  return [
    ...commonObjections.flatMap((objection) => ofObjection('commonObjections', objection)),
    { where: 'noAnswerFits.say', role: 'say', text: noAnswerFits.say },
  ];
}

type PlainList = 'introductions' | 'consentQuestions' | 'voicemails' | 'closings';

function ofList(book: ScriptBook, list: PlainList): Situation {
  const texts = book[list].map(({ code, text }) => ({ where: `${list}.${code}`, role: 'text' as const, text }));
  return { section: 'ends', code: list, texts };
}

function ofDraft({ code, label, messenger, email }: Draft): Situation {
  const texts: readonly BookText[] = [
    ...(messenger === undefined
      ? []
      : [{ where: `drafts.${code}.messenger`, role: 'messenger' as const, text: messenger }]),
    ...(email
      ? [
          { where: `drafts.${code}.subject`, role: 'subject' as const, text: email.subject },
          { where: `drafts.${code}.body`, role: 'body' as const, text: email.body },
        ]
      : []),
  ];
  return { section: 'drafts', code, label, texts };
}

/** The script with another text at a place; a place that there is not changes nothing. */
export function withText(book: ScriptBook, where: string, text: string): ScriptBook {
  const [list = '', code = '', part = '', last = ''] = where.split('.');
  switch (list) {
    case 'openings':
      return { ...book, openings: changed(book.openings, 'code', code, (one) => openingWith(one, part, text)) };
    case 'branches':
      return { ...book, branches: changed(book.branches, 'reason', code, (one) => branchWith(one, part, last, text)) };
    case 'commonObjections':
      return {
        ...book,
        commonObjections: changed(book.commonObjections, 'id', code, (one) => ({ ...one, [part]: text })),
      };
    case 'noAnswerFits':
      return { ...book, noAnswerFits: { ...book.noAnswerFits, say: text } };
    case 'drafts':
      return { ...book, drafts: changed(book.drafts, 'code', code, (one) => draftWith(one, part, text)) };
    case 'introductions':
      return { ...book, introductions: changed(book.introductions, 'code', code, (one) => ({ ...one, text })) };
    case 'consentQuestions':
      return { ...book, consentQuestions: changed(book.consentQuestions, 'code', code, (one) => ({ ...one, text })) };
    case 'voicemails':
      return { ...book, voicemails: changed(book.voicemails, 'code', code, (one) => ({ ...one, text })) };
    case 'closings':
      return { ...book, closings: changed(book.closings, 'code', code, (one) => ({ ...one, text })) };
    default:
      return book;
  }
}

function changed<Item, Key extends keyof Item>(
  items: readonly Item[],
  key: Key,
  value: Item[Key],
  change: (item: Item) => Item,
): readonly Item[] {
  return items.map((item) => (item[key] === value ? change(item) : item));
}

function openingWith(opening: Opening, part: string, text: string): Opening {
  if (part === 'label') return { ...opening, label: text };
  return { ...opening, lines: { ...opening.lines, [part]: text } };
}

function branchWith(branch: Branch, part: string, last: string, text: string): Branch {
  if (part === 'ask') return { ...branch, ask: text };
  if (part === 'say')
    return { ...branch, say: branch.say.map((line, at) => (String(at) === last ? { ...line, text } : line)) };
  return { ...branch, objections: changed(branch.objections, 'id', part, (one) => ({ ...one, [last]: text })) };
}

function draftWith(draft: Draft, part: string, text: string): Draft {
  if (part === 'messenger') return { ...draft, messenger: text };
  return draft.email ? { ...draft, email: { ...draft.email, [part]: text } } : draft;
}

/** The script with one more line after a reason, empty as yet. */
export function withLine(book: ScriptBook, reason: string): ScriptBook {
  return {
    ...book,
    branches: changed(book.branches, 'reason', reason, (one) => ({ ...one, say: [...one.say, { text: '' }] })),
  };
}

export function withoutLine(book: ScriptBook, reason: string, line: number): ScriptBook {
  const without = (branch: Branch): Branch => ({ ...branch, say: branch.say.filter((_, at) => at !== line) });
  return { ...book, branches: changed(book.branches, 'reason', reason, without) };
}

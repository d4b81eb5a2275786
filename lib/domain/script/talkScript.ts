import type { Facts, WrittenWay } from '../content/condition';
import type { Branch, Draft, Objection, ScriptBook } from '../content/scriptBook';
import type { TalkPermission } from '../policy/permission';
import { branchFor, consentQuestionFor, draftsFor, introductionFor, linesOf, openingFor, voicemailFor } from './choose';
import { fill, type Lookup } from './fill';
import { lookupOf, type Speech } from './spoken';
import { namesOffer, type Values, withoutOffer } from './values';

/** What a talk is told with. */
export interface Telling {
  readonly book: ScriptBook;
  /** From the contact policy; it also says whether there is consent. */
  readonly permission: TalkPermission;
  /** Consent is taken from the permission, whatever stands here. */
  readonly facts: Facts;
  readonly values: Values;
  readonly speech: Speech;
}

/** Short: the three lines, one line of a branch, the question. Full: everything there is to say. */
export type ScriptMode = 'short' | 'full';

export interface SpokenObjection {
  /** Digit that opens it, 1–9. */
  readonly key: string;
  readonly id: string;
  readonly says: string;
  readonly answer: string;
  /** Outcome to bring forward. */
  readonly outcome?: string;
}

export interface SpokenBranch {
  readonly reason: string;
  readonly say: readonly string[];
  readonly ask: string;
  /** Advice to the manager; none in short mode. */
  readonly never: readonly string[];
  readonly objections: readonly SpokenObjection[];
  readonly play: string;
  readonly record: readonly string[];
  readonly close: string;
}

/** How a talk begins. */
export interface SpokenOpening {
  readonly code: string;
  readonly label: string;
  readonly lines: { readonly who: string; readonly question: string; readonly next: string };
  /** True without consent: an opinion and a permission are asked for, and no offer is made. */
  readonly isFeedbackOnly: boolean;
  readonly objections: readonly SpokenObjection[];
  /** Asked where there is no consent. */
  readonly consentQuestion?: string;
  readonly voicemail?: string;
}

/** What words are chosen by. */
export function factsOf({ facts, permission }: Telling): Facts {
  return { ...facts, consent: permission.hasConsent };
}

/** The words of each variable in this talk; without consent there is no offer among them. */
export function lookupFor({ book, facts, values, speech, permission }: Telling): Lookup {
  const allowed = permission.hasConsent ? values : withoutOffer(values);
  const bare = lookupOf(allowed, speech);
  const intro = fill(introductionFor(book, facts), bare);
  return (key) => (key === 'intro' && intro !== '' ? intro : bare(key));
}

/** The first words, filled. */
export function spokenOpening(telling: Telling): SpokenOpening {
  const { book } = telling;
  const facts = factsOf(telling);
  const say = sayer(telling);
  const { code, label, lines } = openingFor(book, facts);
  const question = facts.consent ? undefined : consentQuestionFor(book, facts.channel ?? 'call', 'offers');
  const voicemail = voicemailFor(book, facts);
  return {
    code,
    label,
    lines: { who: say(lines.who), question: say(lines.question), next: say(lines.next) },
    isFeedbackOnly: facts.consent !== true,
    objections: spokenObjections(book.commonObjections, say),
    ...(question && { consentQuestion: say(question.text) }),
    ...(voicemail && { voicemail: say(voicemail.text) }),
  };
}

/** What follows once a reason is given; undefined for a reason without a branch. */
export function spokenBranch(telling: Telling, reason: string, mode: ScriptMode): SpokenBranch | undefined {
  const branch = branchFor(telling.book, reason);
  if (!branch) return undefined;
  const facts: Facts = { ...factsOf(telling), hasReason: true, reason };
  const say = sayer({ ...telling, facts });
  const lines = linesOf(branch, facts)
    .map(({ text }) => say(text))
    .filter((line) => line !== '');
  return {
    reason,
    say: mode === 'short' ? lines.slice(0, 1) : lines,
    ask: say(branch.ask),
    never: mode === 'short' ? [] : branch.never,
    objections: spokenObjections(objectionsOf(branch, facts), say),
    play: branch.play,
    record: branch.record,
    close: branch.close,
  };
}

/** Answers that name an offer stay closed without consent. */
function objectionsOf({ objections }: Branch, { consent }: Facts): readonly Objection[] {
  return consent === true ? objections : objections.filter(({ answer }) => !namesOnlyOffer(answer));
}

/** True where nothing would be left of an answer without the offer. */
function namesOnlyOffer(answer: string): boolean {
  return namesOffer(answer.replace(/\[[^[\]]*\]/g, ''));
}

function spokenObjections(objections: readonly Objection[], say: (template: string) => string): SpokenObjection[] {
  return objections.slice(0, 9).map(({ id, says, answer, outcome }, place) => ({
    key: String(place + 1),
    id,
    says,
    answer: say(answer),
    ...(outcome !== undefined && { outcome }),
  }));
}

/** The last words of a talk; undefined for a code that is none. */
export function spokenClosing(telling: Telling, code: string): string | undefined {
  const closing = telling.book.closings.find((one) => one.code === code);
  return closing && sayer(telling)(closing.text);
}

/**
 * The messages that may be written by a way, the one with the closest occasion first. Nothing that advertises on a day
 * on which the policy holds the client back, and nothing without what it is about.
 */
export function draftsBy(telling: Telling, way: WrittenWay): readonly Draft[] {
  const { book, permission, values } = telling;
  const isWhole = ({ needs = [] }: Draft) => needs.every((key) => values[key as keyof Values] !== undefined);
  return draftsFor(book, { ...factsOf(telling), channel: way })
    .filter((draft) => (way === 'email' ? draft.email : draft.messenger) !== undefined && isWhole(draft))
    .filter(({ needsConsent }) => !needsConsent || permission.bar === undefined)
    .toSorted((one, other) => distance(one) - distance(other));
}

/** What a draft is for: something of this very talk, the standing of the client, or any day. */
function distance({ when }: Draft): number {
  if (CLOSE.some((field) => field in when)) return 0;
  return 'status' in when ? 1 : 2;
}

const CLOSE: readonly (keyof Facts)[] = [
  'silentAttempts',
  'selfContact',
  'reason',
  'hasReason',
  'satisfied',
  'serviceNorm',
  'season',
];

export interface SpokenDraft {
  readonly code: string;
  readonly label: string;
  readonly messenger?: string;
  readonly email?: { readonly subject: string; readonly body: string };
  /** Hours in the client's zone at which it is best sent; absent: working hours. */
  readonly bestHours?: Draft['bestHours'];
}

/** A message ready to be edited and sent by hand, with the way out where one is owed. */
export function spokenDraft(telling: Telling, draft: Draft): SpokenDraft {
  const say = sayer(telling);
  const sign = sayer(signing(telling));
  const withOptOut = (text: string) => (draft.optOut ? `${text}\n${telling.book.optOutLine}` : text);
  return {
    code: draft.code,
    label: draft.label,
    ...(draft.messenger !== undefined && { messenger: withOptOut(say(draft.messenger)) }),
    ...(draft.email && { email: { subject: say(draft.email.subject), body: withOptOut(sign(draft.email.body)) } }),
    ...(draft.bestHours && { bestHours: draft.bestHours }),
  };
}

/** A head without a name signs with his place in the firm, not as a manager. */
function signing(telling: Telling): Telling {
  const { facts, values, speech } = telling;
  const managerName =
    values.managerName ?? (facts.callerRole === 'head' ? lookupOf(values, speech)('headName') : undefined);
  return { ...telling, values: { ...values, ...(managerName !== undefined && { managerName }) } };
}

function sayer(telling: Telling): (template: string) => string {
  const lookup = lookupFor(telling);
  return (template) => fill(template, lookup);
}

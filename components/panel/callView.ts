import type { Status, ValueClass } from '../../lib/domain/assessment';
import type { Day } from '../../lib/domain/day';
import type { OfferKind, OfferStep } from '../../lib/domain/offer/offer';
import type { OutcomeNeed } from '../../lib/domain/outcome/outcomeRule';
import { type TalkStep, talkSteps } from '../../lib/domain/talk/talk';

/** The steps of a call, free to jump between. */
export const callSteps = talkSteps;
export type CallStep = TalkStep;

/** Everything the panel shows; texts of the script come filled, in the language of the panel. */
export interface CallView {
  readonly client: CallClient;
  readonly step: CallStep;
  readonly page: CallPage;
  /** Attempts in this sleep that nobody answered, of how many; undefined where no attempt can be noted. */
  readonly silent: { readonly made: number; readonly most: number } | undefined;
  readonly today: Day;
  /** What was copied a moment ago. */
  readonly copied: CopiedText | undefined;
  readonly toast: CallToastView | undefined;
}

export interface CallClient {
  readonly name: string;
  /** Undefined: it cannot be said from what is read. */
  readonly status: Status | undefined;
  readonly valueClass: ValueClass | undefined;
  /** Who is to be called, where the CRM tells. */
  readonly person: string | undefined;
  readonly silentDays: number | undefined;
}

export type CallPage =
  | StartPageView
  | ReasonsPageView
  | BranchPageView
  | OfferPageView
  | OverLimitView
  | OutcomePageView
  | ClosedPageView;

/** What can be said and by whom; `role` heads the line. */
export interface SaidLineView {
  readonly role: 'who' | 'question' | 'next' | 'say' | 'ask' | 'closing' | 'opinion' | 'permission' | 'voicemail';
  readonly text: string;
}

/** One item of a grid; `code` comes back when it is chosen. */
export interface ChoiceView {
  readonly code: string;
  readonly label: string;
}

/** Why offers are closed in this talk. */
type OfferClosed = 'noConsent' | 'noOffers' | 'noReason' | 'unknownMoney' | 'barred';

export interface StartPageView {
  readonly kind: 'start';
  /** The three lines; a feedback talk has its own. */
  readonly lines: readonly SaidLineView[];
  /** True without consent: the talk asks for an opinion and for permission, and offers nothing. */
  readonly isFeedback: boolean;
  /** Answers to the question for permission; empty where none is asked. */
  readonly consents: readonly ChoiceView[];
  readonly consentGiven: string | undefined;
  readonly reasons: ReasonChoices;
  /** More to say, shown on demand; empty: the short form is all there is. */
  readonly more: readonly SaidLineView[];
  readonly isFull: boolean;
}

/** The reasons of the grid and those behind its last tile. */
export interface ReasonChoices {
  readonly first: readonly ChoiceView[];
  readonly others: readonly ChoiceView[];
  readonly chosen: string | undefined;
  readonly areOthersOpen: boolean;
}

export interface ReasonsPageView {
  readonly kind: 'reasons';
  readonly reasons: ReasonChoices;
}

export interface BranchPageView {
  readonly kind: 'branch';
  readonly reason: ChoiceView;
  readonly lines: readonly SaidLineView[];
  readonly objections: readonly ObjectionView[];
  readonly openObjection: string | undefined;
  /** Objections of any talk, behind a fold. */
  readonly common: readonly ObjectionView[];
  readonly isCommonOpen: boolean;
  readonly noAnswer: NoAnswerView;
  /** Advice to the manager, not to be said. */
  readonly advice: readonly string[];
  /** True when the talk is to be ended: nothing but the closing words and the outcome is left. */
  readonly isEnding: boolean;
}

export interface ObjectionView {
  readonly id: string;
  readonly says: string;
  readonly answer: string;
  /** The outcome this answer usually leads to, one tap away. */
  readonly outcome: ChoiceView | undefined;
}

/** The client's phrase for which there is no answer yet, kept for the head of sales. */
export interface NoAnswerView {
  readonly isOpen: boolean;
  readonly prompt: string;
  readonly say: string;
  readonly phrase: string;
}

export interface OfferPageView {
  readonly kind: 'offer';
  readonly reason: ChoiceView | undefined;
  readonly closed: OfferClosed | undefined;
  /** Steps of the ladder that may be taken now, cheapest first. */
  readonly ladder: readonly OfferStep[];
  readonly offer: OfferView | undefined;
  /** Said where a cheaper step is to be refused first. */
  readonly isCheaperFirst: boolean;
}

export interface OfferView {
  readonly code: string;
  readonly step: OfferStep;
  readonly kind: OfferKind;
  readonly label: string;
  /** Most that may be promised, minor units; undefined for what is not worth money to the client. */
  readonly promiseMinor: number | undefined;
  readonly currency: string;
  readonly percent: number | undefined;
  readonly until: Day | undefined;
  /** What set the promise, in words; undefined: nothing but the offer itself. */
  readonly binding: string | undefined;
  readonly costMinor: number;
  /** Purchases after which it has paid for itself; undefined: not known. */
  readonly paysAfter: number | undefined;
  /** The call breaks even if one of so many returns; undefined: it never does, or nothing is known. */
  readonly oneOf: number | undefined;
  /** What is left of the manager's month; undefined: no such limit. */
  readonly month: { readonly leftMinor: number; readonly limitMinor: number } | undefined;
  /** Expected net of the call with this offer, minor units; negative: it does not pay. */
  readonly netMinor: number | undefined;
  /** True where the margin is that of the trade, not the user's own. */
  readonly isMarginAssumed: boolean;
  /** The last three purchases had a discount. */
  readonly isHabit: boolean;
  /** What to say; the text to copy. */
  readonly say: string;
  /** Values the manager fills in before it can be said. */
  readonly blanks: readonly { readonly key: string; readonly label: string; readonly value: string }[];
}

export interface OverLimitView {
  readonly kind: 'over';
  readonly reason: ChoiceView | undefined;
  /** As the manager typed it: percent or a sum. */
  readonly asked: string;
  readonly currency: string;
  readonly askedMinor: number | undefined;
  readonly promiseMinor: number;
  readonly say: string;
  readonly request: string;
}

export interface OutcomePageView {
  readonly kind: 'outcome';
  readonly outcomes: { readonly first: readonly ChoiceView[]; readonly others: readonly ChoiceView[] };
  readonly areOthersOpen: boolean;
  readonly chosen: string | undefined;
  readonly fields: readonly OutcomeFieldView[];
  /** Codes of fields that have to be filled before it can be saved. */
  readonly missing: readonly OutcomeNeed[];
  /** Closing words; undefined where none are said. */
  readonly closing: string | undefined;
  /** Text for the CRM; empty before an outcome is chosen. */
  readonly note: string;
  readonly nextOn: Day | undefined;
  readonly isSaving: boolean;
}

export interface OutcomeFieldView {
  readonly code: OutcomeNeed;
  readonly type: 'day' | 'weeks' | 'text' | 'choice';
  readonly label: string;
  readonly value: string;
  /** Of a choice. */
  readonly choices: readonly ChoiceView[];
}

/** Nobody is to be called, or nothing can be said yet. */
export interface ClosedPageView {
  readonly kind: 'closed';
  readonly why: 'opening' | 'doNotContact' | 'noHistory' | 'noAnswer' | 'baseLost' | 'locked';
  /** The rule that bars him and since when, in words. */
  readonly text: string;
}

export type CopiedText = 'offer' | 'request' | 'note';

export interface CallToastView {
  readonly text: string;
  /** Whole seconds in which it can be undone. */
  readonly secondsLeft: number;
}

export type CallAct =
  | { readonly kind: 'step'; readonly step: CallStep }
  | { readonly kind: 'reason'; readonly code: string }
  | { readonly kind: 'otherReasons' }
  | { readonly kind: 'consent'; readonly code: string }
  | { readonly kind: 'full' }
  | { readonly kind: 'objection'; readonly id: string }
  | { readonly kind: 'commonObjections' }
  | { readonly kind: 'noAnswer' }
  | { readonly kind: 'phrase'; readonly text: string }
  | { readonly kind: 'offerStep'; readonly step: OfferStep }
  | { readonly kind: 'refused'; readonly step: OfferStep }
  | { readonly kind: 'blank'; readonly key: string; readonly value: string }
  | { readonly kind: 'asksMore' }
  | { readonly kind: 'asked'; readonly text: string }
  | { readonly kind: 'outcome'; readonly code: string }
  | { readonly kind: 'otherOutcomes' }
  | { readonly kind: 'field'; readonly code: OutcomeNeed; readonly value: string }
  | { readonly kind: 'save' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'copy'; readonly what: CopiedText; readonly text: string }
  | { readonly kind: 'retry' }
  | { readonly kind: 'collapse' }
  | { readonly kind: 'close' };

/** A page of the panel and where its acts go. */
export interface CallPageProps<Page extends CallPage = CallPage> {
  readonly page: Page;
  readonly view: CallView;
  readonly act: (act: CallAct) => void;
}

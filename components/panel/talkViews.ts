/** What the panel shows while one talks: words, reasons, objections. */

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

/** What of the caller the words go without, because it is not set. */
export type Unsaid = 'name' | 'firm' | 'both';

export interface StartPageView {
  readonly kind: 'start';
  readonly unsaid: Unsaid | undefined;
  /** Why the contact policy would not call him now, in words; undefined: nothing speaks against it. */
  readonly held: string | undefined;
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

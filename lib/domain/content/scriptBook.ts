import type { Channel, Condition } from './condition';

/** Text with `{variables}` and optional `[parts]`; see lib/content/README.md. */
export type Template = string;

/** One line of a branch; said only where its condition holds. */
export interface Line {
  readonly text: Template;
  readonly when?: Condition;
}

/** The three lines a talk begins with: who and how long silent, the open question, the next step. No offers here. */
export interface Opening {
  readonly code: string;
  /** The lowest of those that hold is said; the highest of all is said where none holds. */
  readonly priority: number;
  readonly when: Condition;
  readonly label: string;
  readonly lines: { readonly who: Template; readonly question: Template; readonly next: Template };
}

/** What a client answers, and what is said then; two sentences at most. */
export interface Objection {
  readonly id: string;
  readonly says: string;
  readonly answer: Template;
  /** Outcome to bring forward after this answer, so that "stop calling me" is one tap from do not contact. */
  readonly outcome?: string;
}

/** What follows once the reason is known. */
export interface Branch {
  readonly reason: string;
  readonly say: readonly Line[];
  readonly ask: Template;
  readonly play: string;
  /** Codes of the record fields worth filling. */
  readonly record: readonly string[];
  /** Advice to the manager, never said. */
  readonly never: readonly string[];
  /** On the keys 1–9 in this order. */
  readonly objections: readonly Objection[];
  /** Code of the closing. */
  readonly close: string;
}

interface Closing {
  readonly code: string;
  readonly text: Template;
}

export interface ConsentQuestion {
  readonly code: string;
  readonly channels: readonly Channel[];
  /** What a yes allows: offers, a call in a period, a reminder of a norm, or one message. */
  readonly gives: 'offers' | 'period' | 'reminder' | 'once';
  readonly text: Template;
}

export interface Voicemail {
  readonly code: string;
  readonly when: Condition;
  readonly text: Template;
}

/** Hours of the day in the client's own zone, `HH:MM`. */
interface Hours {
  readonly from: string;
  readonly to: string;
}

/** A message to be edited and sent by hand. */
export interface Draft {
  readonly code: string;
  readonly label: string;
  readonly kind: 'personal' | 'news' | 'offer';
  readonly when: Condition;
  readonly needsConsent: boolean;
  /** When such letters are read (S3-18 to 20); absent: working hours. */
  readonly bestHours?: Hours;
  /** True: the opt-out line is added. */
  readonly optOut: boolean;
  /** Keys of the values shown beside the text, for a sentence of one's own. */
  readonly facts: readonly string[];
  /** Keys of the values without which there is nothing to write about; absent: none. */
  readonly needs?: readonly string[];
  readonly messenger?: Template;
  readonly email?: { readonly subject: Template; readonly body: Template };
}

interface RecordField {
  readonly code: string;
  readonly type: string;
  readonly label: string;
}

/** Everything that is said and written, in one language. */
export interface ScriptBook {
  readonly introductions: readonly { readonly code: string; readonly when: Condition; readonly text: Template }[];
  readonly openings: readonly Opening[];
  readonly branches: readonly Branch[];
  readonly commonObjections: readonly Objection[];
  /** `prompt` is read by the manager, `say` by the client's ear. */
  readonly noAnswerFits: { readonly prompt: string; readonly say: Template };
  readonly closings: readonly Closing[];
  readonly consentQuestions: readonly ConsentQuestion[];
  readonly consentRecord: string;
  readonly optOutLine: string;
  readonly voicemails: readonly Voicemail[];
  readonly drafts: readonly Draft[];
  readonly recordFields: readonly RecordField[];
}

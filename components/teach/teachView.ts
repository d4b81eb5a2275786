import type { Day } from '../../lib/domain/day';
import type { TeachField, TeachStep } from '../../lib/domain/taught/teaching';

/** What of the CRM is recognised on the page in front, by what was shown so far. */
export interface FactView {
  readonly field: TeachField;
  /** The value, or how many rows have one; undefined where the state says it all. */
  readonly text: string | undefined;
  readonly state: 'read' | 'part' | 'missing' | 'doubt';
}

/** A row that could not be read. */
interface UnreadRowView {
  readonly text: string;
  readonly why: 'date' | 'amount' | 'word' | 'make';
}

export interface RowsView {
  readonly read: number;
  readonly of: number;
  readonly unread: readonly UnreadRowView[];
}

/** What the page leaves open about its list. */
export interface AsksView {
  /** A date as written and the two days it may be. */
  readonly dayOrder: { readonly text: string; readonly dmy: Day; readonly mdy: Day } | undefined;
  readonly decimal: { readonly text: string; readonly comma: string; readonly point: string } | undefined;
  /** Sums name no currency; what was chosen, if anything. */
  readonly currency: { readonly chosen: string | undefined } | undefined;
  /** Whether the list holds all deals of a client; `more`: the page itself says that it does not. */
  readonly showsAll: 'all' | 'part' | 'unsaid' | 'more' | undefined;
}

export interface WordView {
  readonly word: string;
  readonly meaning: 'won' | 'lost' | 'open' | undefined;
}

export type TeachTrouble =
  | 'noText'
  | 'notInRows'
  | 'notDate'
  | 'notAmount'
  | 'inFrame'
  | 'notPlaced'
  | 'notSaved'
  | undefined;

/** What is pointed at now. */
export interface PointedView {
  readonly text: string;
  /** Where it stands among what can be chosen by keys; undefined for what the pointer found. */
  readonly position: { readonly n: number; readonly of: number } | undefined;
  /** True where we propose it ourselves. */
  readonly isProposed: boolean;
}

export interface TeachView {
  readonly step: TeachStep;
  readonly position: { readonly n: number; readonly of: number };
  readonly facts: readonly FactView[];
  readonly pointed: PointedView | undefined;
  readonly trouble: TeachTrouble;
  readonly words: readonly WordView[];
  /** Undefined where no list was shown; `gone`: it is not on this page. */
  readonly rows: RowsView | 'gone' | undefined;
  readonly asks: AsksView;
  readonly hasStage: boolean;
  readonly hasIds: boolean;
  /** Of the page in front, while other clients are looked at. */
  readonly page: 'read' | 'known' | 'otherKind' | 'notRead' | 'sameAddress';
  readonly checked: number;
  readonly title: string;
  readonly canSave: boolean;
  readonly isSaved: boolean;
  readonly canGoBack: boolean;
  readonly side: 'left' | 'right';
  readonly today: Day;
}

export type TeachAct =
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'take' | 'skip' | 'back' | 'next' | 'right' | 'save' | 'leave' | 'side' | 'toSave' }
  | { readonly kind: 'fix'; readonly field: TeachField }
  | { readonly kind: 'word'; readonly word: string; readonly meaning: 'won' | 'lost' | 'open' }
  | { readonly kind: 'dayOrder'; readonly dayOrder: 'dmy' | 'mdy' }
  | { readonly kind: 'decimal'; readonly decimal: ',' | '.' }
  | { readonly kind: 'currency'; readonly currency: string | undefined }
  | { readonly kind: 'showsAll'; readonly all: boolean }
  | { readonly kind: 'title'; readonly title: string };

export interface TeachProps {
  readonly view: TeachView;
  readonly act: (act: TeachAct) => void;
}

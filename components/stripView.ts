import type { Assessment } from '../lib/domain/assessment';
import type { ClientAddress, ClientChances } from '../lib/domain/capture';
import type { Day } from '../lib/domain/day';
import type { FormulaKind } from './sentence';
import type { StripLook } from './usualLook';

/** Everything the strip can show; one value, one look (`design.md` §5, §7). */
export type StripView =
  | { readonly kind: 'opening' }
  | ClientView
  | BarredView
  | ReadingView
  | UnconfirmedView
  | DoubtView
  | StoppedView
  | UpdatedView;

/** What the strip's own script can draw, and what it has to bring the words for. */
export type UsualView = ClientView | ReadingView | UpdatedView;
export type RareView = BarredView | UnconfirmedView | DoubtView | StoppedView;

interface ReadingView {
  readonly kind: 'reading';
  readonly seen: number;
  readonly total: number | undefined;
}

/** `text` is the page's; without answers there is nothing to choose from. */
export interface DoubtView {
  readonly kind: 'doubt';
  readonly what: string;
  readonly text: string;
  readonly answers: readonly DoubtAnswer[];
}

/** What was read before is kept. */
export interface StoppedView extends Omit<ReadingView, 'kind'> {
  readonly kind: 'stopped';
  readonly why: Exclude<StripTrouble, 'updated'>;
}

/** The extension of this page is gone or does not answer. */
interface UpdatedView extends Omit<ReadingView, 'kind'> {
  readonly kind: 'stopped';
  readonly why: 'updated';
}

/** Read by a part of the adapter that is a guess: nothing is stored of it before the user says that it is right. */
export interface UnconfirmedView {
  readonly kind: 'unconfirmed';
  /** Deals read. */
  readonly seen: number;
  /** Day of the last purchase among them; undefined: there is none. */
  readonly lastOn: Day | undefined;
  readonly today: Day;
}

export interface ClientView {
  readonly kind: 'client';
  /** Whom the CRM means; absent: nothing can be put right by hand from here. */
  readonly client?: ClientAddress;
  readonly name: string;
  readonly assessment: Assessment;
  /** Absent while the base has not been foretold. */
  readonly chances?: ClientChances | undefined;
  /** False where the CRM is not read by session: its pages and import are all there is. */
  readonly canRead: boolean;
  /** Day of the last reading in the user's zone; undefined: never read. */
  readonly readOn?: Day | undefined;
}

/** He asked not to be contacted: that stands instead of everything else (`design.md` §2). */
export interface BarredView {
  readonly kind: 'barred';
  readonly name: string;
  /** Day of his word; absent: not known. */
  readonly barredOn?: Day;
  readonly assessment: Pick<Assessment, 'today'>;
}

/** Why nothing new can be read; each has its own words and one act. */
export type StripTrouble =
  | 'signedOut'
  | 'forbidden'
  | 'busy'
  | 'network'
  | 'changed'
  | 'halfLoaded'
  | 'storageFull'
  | 'newerSchema'
  | 'locked'
  | 'baseLost'
  | 'restoring'
  | 'damaged'
  | 'cannotOpen'
  | 'misread'
  | 'outdated'
  | 'updated';

/** `code` comes back with the answer. */
interface DoubtAnswer {
  readonly code: string;
  readonly means: Meaning;
}

/** What a text in doubt would mean, or how a site would write from now on. */
export type Meaning =
  | { readonly kind: 'day'; readonly day: Day; readonly today: Day }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'currency'; readonly currency: string }
  | { readonly kind: 'order'; readonly dayOrder: 'dmy' | 'mdy' }
  | { readonly kind: 'decimal'; readonly decimal: ',' | '.' };

export type StripAct =
  | { readonly kind: 'call' }
  /** The pointer or the focus has come to the amber button, which nearly always is the one for it. */
  | { readonly kind: 'callSoon' }
  | { readonly kind: 'readHistory' }
  | { readonly kind: 'stopReading' }
  | { readonly kind: 'retry' }
  | { readonly kind: 'reload' }
  | { readonly kind: 'answer'; readonly code: string }
  | { readonly kind: 'hide' }
  | { readonly kind: 'hideSite' }
  | { readonly kind: 'teachHere' }
  | { readonly kind: 'openOptions' }
  | { readonly kind: 'openImport' };

/** What the strip has opened beside `anchor`. */
export interface Opening {
  readonly opens: FormulaKind | 'menu';
  readonly anchor: HTMLElement;
  readonly view: Exclude<StripView, { kind: 'opening' }>;
  readonly act: (act: StripAct) => void;
  readonly onClose: () => void;
}

/** Draws what is open into `box`, at once; undefined: nothing. The box takes no room of its own. */
export type DrawOpened = (opening: Opening | undefined, box: HTMLElement) => void;

/** What most strips never need, brought by a script of its own. */
export interface StripLater {
  readonly draw: DrawOpened;
  readonly look: (view: RareView) => StripLook;
}

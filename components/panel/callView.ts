import type { Status, ValueClass } from '../../lib/domain/assessment';
import type { Day } from '../../lib/domain/day';
import { type TalkAct, type TalkStep, talkSteps } from '../../lib/domain/talk/talk';
import type { MessagePageView, OutcomePageView } from './contactViews';
import type { OfferPageView, OverLimitView } from './offerViews';
import type { BranchPageView, ReasonsPageView, StartPageView } from './talkViews';

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
  | MessagePageView
  | OutcomePageView
  | ClosedPageView;

/** Nobody is to be called, or nothing can be said yet. */
export interface ClosedPageView {
  readonly kind: 'closed';
  readonly why: 'opening' | 'doNotContact' | 'noHistory' | 'noAnswer' | 'baseLost' | 'locked';
  /** The rule that bars him and since when, in words. */
  readonly text: string;
}

export type CopiedText = 'offer' | 'request' | 'note' | 'message' | 'subject';

export interface CallToastView {
  readonly text: string;
  /** Whole seconds in which it can be undone. */
  readonly secondsLeft: number;
}

export type CallAct =
  /** That words were taken to be said or sent is known from their copying. */
  | Exclude<TalkAct, { readonly kind: 'offered' | 'taken' | 'aside' }>
  | { readonly kind: 'otherReasons' | 'full' | 'commonObjections' | 'noAnswer' | 'otherOutcomes' }
  | { readonly kind: 'save' | 'silent' | 'undo' | 'retry' | 'collapse' | 'close' | 'help' }
  /** The pointer or the focus is on the words of what was recorded, or has left them. */
  | { readonly kind: 'holdToast'; readonly isHeld: boolean }
  | { readonly kind: 'copy'; readonly what: CopiedText; readonly text: string };

/** A page of the panel and where its acts go. */
export interface CallPageProps<Page extends CallPage = CallPage> {
  readonly page: Page;
  readonly view: CallView;
  readonly act: (act: CallAct) => void;
}

import type { ComponentChildren } from 'preact';
import type { BaseMeasure, BaseReading, BaseRefusal, BaseStart } from '../../lib/domain/baseReading';
import type { Day } from '../../lib/domain/day';
import type { Settling } from '../../lib/domain/day/daySoFar';
import type { SettleWish } from '../../lib/domain/day/settleWish';
import type { Rules } from '../../lib/domain/rules';
import type { TeamView } from '../../lib/domain/team/teamView';
import type { WakeUpList, WakeUpRow } from '../../lib/domain/wakeUpList';
import type { LockOutcome } from '../options/lock/lockView';

/** What the browser's active tab shows, as far as the popup may know it. */
export type TabState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'connected' | 'foreign'; readonly origin: string }
  | { readonly kind: 'connecting' | 'refused' | 'unconnectable'; readonly origin: string };

/** One connected CRM. */
export interface SiteView {
  readonly origin: string;
  /** False while the CRM has not been recognised. */
  readonly isKnown: boolean;
  readonly reading: BaseReading | undefined;
  /** Present while the user has been asking how much there is to read and has not begun. */
  readonly measure: BaseMeasure | undefined;
  /** True while pages of it are no longer read and the user has not put the note away. */
  readonly isTroubled: boolean;
  /** True while nothing of ours is wanted in its pages. */
  readonly isHidden: boolean;
  /** Why the last press on "read" started nothing. */
  readonly refusal: BaseRefusal | undefined;
}

/**
 * `closed`: the database did not open; `newer`: written by a newer version, read-only; `full`: nothing can be added;
 * `locked`: its pass-phrase has to be given first; `baseLost`: the browser has lost it; `restoring`: a backup was
 * restored in part.
 */
export type StoreState = 'open' | 'closed' | 'newer' | 'full' | 'locked' | 'baseLost' | 'restoring';

/** Why nobody is called just now, though the list stands: no working day, or not the hours of calls, `HH:MM`. */
export type CallsClosed =
  | { readonly kind: 'dayOff' }
  | { readonly kind: 'hours'; readonly from: string; readonly to: string };

/** What the user has chosen for his days, and what of them is to be said now. */
export interface DayChoices {
  /** Whose clients the list is of; undefined: of the whole team. */
  readonly owner: string | undefined;
  /** True once he has chosen, the whole team among the choices. */
  readonly hasChosenOwner: boolean;
  readonly teamView: TeamView;
  readonly morning: 'off' | 'on' | 'refused';
  /** True once the plan for the first days was put away. */
  readonly isBacklogSeen: boolean;
  readonly closed: CallsClosed | undefined;
}

/** The last thing done to the list, as long as it is offered to be taken back. */
export interface Undoable {
  readonly record: string;
  readonly name: string;
  readonly how: Settling;
  /** Set for `later`. */
  readonly until?: Day | undefined;
}

/** What of ours the user has put away in the tab in front: the strip of a page, or the panel into its tab at the edge. */
export type Aside = 'page' | 'panel';

/** Everything the popup draws from. */
export interface PopupView {
  readonly today: Day;
  readonly tab: TabState;
  readonly sites: readonly SiteView[];
  readonly aside?: Aside | undefined;
  readonly store: StoreState;
  /** How the last pass-phrase fared. */
  readonly unlocking: LockOutcome;
  /** True until the first list has been asked for and answered. */
  readonly isOpening: boolean;
  /** Undefined: nothing has been computed yet. */
  readonly list: WakeUpList | undefined;
  readonly returnChance: Rules['returnChance'];
  readonly day: DayChoices;
  readonly undoable: Undoable | undefined;
  /** Fills the popup while a client is looked for or numbers are explained; it comes with its first use. */
  readonly finder: (() => ComponentChildren) | undefined;
  /** Present while a large base is being judged anew: so many clients of so many. */
  readonly recomputing?: { readonly done: number; readonly of: number } | undefined;
  /** True after teaching could not be opened in the tab in front. */
  readonly cannotTeach: boolean;
  /** True where many clients are stored and there is no recent backup. */
  readonly wantsBackup: boolean;
}

export interface PopupEvents {
  readonly onConnect: (origin: string) => void;
  /** Back to the list from a site that was not connected. */
  readonly onDismiss: (origin: string) => void;
  /** Has the CRM asked how much there is to read, before anything is. */
  readonly onMeasure: (origin: string) => void;
  readonly onNotNow: (origin: string) => void;
  readonly onRead: (origin: string, as: BaseStart) => void;
  readonly onStop: (origin: string) => void;
  readonly onRecognise: (origin: string) => void;
  readonly onOpenSite: (origin: string) => void;
  readonly onOpenClient: (row: WakeUpRow) => void;
  readonly onOptions: (page: 'sites' | 'data' | 'policy') => void;
  /** Opens the report in a tab. */
  readonly onReport: () => void;
  /** Takes a client off today's calls. */
  readonly onSettle: (wish: SettleWish, name: string) => void;
  readonly onUndo: (record: string) => void;
  /** Opens the search over the whole base; with a client, why he stands where he stands. */
  readonly onFind: (row?: WakeUpRow) => void;
  /** Says what the numbers of the list are; gets what was pressed, for the focus to return to. */
  readonly onNumbers: (button: HTMLElement) => void;
  /** Undefined: the whole team. */
  readonly onOwner: (owner: string | undefined) => void;
  readonly onTeamView: (view: TeamView) => void;
  readonly onMornings: (isOn: boolean) => void;
  readonly onBacklogSeen: () => void;
  readonly onTroubleSeen: (origin: string) => void;
  readonly onShowSite: (origin: string) => void;
  readonly onRetry: () => void;
  readonly onUnlock: (passphrase: string) => void;
  /** Opens teaching in the tab in front. */
  readonly onTeach: (origin: string) => void;
}

/** Host with its port, as people say an address. */
export function hostOf(origin: string): string {
  return new URL(origin).host;
}

/** The address of the client's page; the site itself where the stored path would lead out of it. */
export function clientHref(row: Pick<WakeUpRow, 'site' | 'path'>): string {
  if (!URL.canParse(row.path, row.site)) return row.site;
  const url = new URL(row.path, row.site);
  return url.origin === row.site ? url.href : row.site;
}

import type { BaseMeasure, BaseReading, BaseRefusal, BaseStart } from '../../lib/domain/baseReading';
import type { Day } from '../../lib/domain/day';
import type { Rules } from '../../lib/domain/rules';
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
  /** Why the last press on "read" started nothing. */
  readonly refusal: BaseRefusal | undefined;
}

/**
 * `closed`: the database did not open; `newer`: written by a newer version, read-only; `full`: nothing can be added;
 * `locked`: its pass-phrase has to be given first; `baseLost`: the browser has lost it; `restoring`: a backup was
 * restored in part.
 */
export type StoreState = 'open' | 'closed' | 'newer' | 'full' | 'locked' | 'baseLost' | 'restoring';

/** Everything the popup draws from. */
export interface PopupView {
  readonly today: Day;
  readonly tab: TabState;
  readonly sites: readonly SiteView[];
  readonly store: StoreState;
  /** How the last pass-phrase fared. */
  readonly unlocking: LockOutcome;
  /** True until the first list has been asked for and answered. */
  readonly isOpening: boolean;
  /** Undefined: nothing has been computed yet. */
  readonly list: WakeUpList | undefined;
  readonly returnChance: Rules['returnChance'];
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
  readonly onOptions: (page: 'sites' | 'data') => void;
  readonly onTroubleSeen: (origin: string) => void;
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

import type { Confidence, CycleSource, Reminder, Status, ValueClass } from './assessment';
import type { Day } from './day';
import type { DaySoFar } from './day/daySoFar';
import type { LocalText } from './localText';
import type { SeasonStanding } from './season/seasonStanding';
import type { OwnerCalls } from './team/teamCalls';

/** Why a client is not called today; the first rule that hits (`product.md` §6). */
export type Bar =
  | 'doNotContact'
  | 'prefersMessages'
  | 'former'
  | 'openDeal'
  | 'agreedDate'
  | 'quietPeriod'
  | 'contactedRecently'
  | 'silentAttempts'
  | 'classC'
  | 'seasonClosed'
  | 'colleagueClient'
  | 'controlShare'
  | 'outsideHours'
  | 'capacityUsed';

/**
 * What brings a client into the list: `agreed` a day agreed with him, `wake` sleep, `season` his yearly window,
 * `oneTime` one purchase whose days have gone, `care` a norm or season of what he bought, `due` the coming purchase.
 * All but `wake` are spoken of as care, never as an absence.
 */
export type Occasion = 'agreed' | 'wake' | 'season' | 'oneTime' | 'care' | 'due';

/** One line of a list: what a manager needs to decide whom to call, and no more. */
export interface WakeUpRow {
  /** Store key of the client. */
  readonly key: string;
  readonly site: string;
  /** Path of the client's page within the site. */
  readonly path: string;
  readonly name: string;
  readonly owner: string | undefined;
  readonly status: Status;
  readonly valueClass: ValueClass | undefined;
  /** Undefined for a client with one purchase. */
  readonly cycleDays: number | undefined;
  readonly cycleSource: CycleSource | undefined;
  readonly confidence: Confidence | undefined;
  readonly purchases: number;
  readonly lastOn: Day;
  readonly silentDays: number;
  readonly missed: number;
  readonly nextDueOn: Day | undefined;
  /** Mean paid purchase, minor units; undefined where money is not comparable. */
  readonly averageMinor: number | undefined;
  readonly currency: string | undefined;
  /** Chance × average, minor units, rounded down. */
  readonly recoverableMinor: number | undefined;
  /** Absent in lists stored before there were several. */
  readonly occasion?: Occasion;
  /** Set for `season`. */
  readonly season?: SeasonStanding;
  /** Set for `season` where one holiday alone falls into the window: what people say they buy for. */
  readonly seasonFor?: LocalText;
  /** Set for `care`: the nearest open reminder, safety first. */
  readonly reminder?: Reminder;
  /** Set for `agreed`: first day of the call. */
  readonly agreedOn?: Day;
  /** Set for `agreed` where the user himself put the call off to that day. */
  readonly isPutOff?: boolean;
  /** Set for `agreed` where the client allowed a call in this period; the topic is his. */
  readonly permission?: { readonly topic?: string };
  /** Last contact by anyone; absent where none is known. */
  readonly lastContactOn?: Day;
}

/** A part of the list with its own words; `rows` is cut at 200. */
export interface WakeUpGroup {
  readonly rows: readonly WakeUpRow[];
  readonly total: number;
}

/** Money that may come back, one currency: chance × average of each client, summed in whole minor units. */
export interface RecoverableSum {
  readonly currency: string;
  readonly amountMinor: number;
  readonly clients: number;
  /** Sum of the averages it was computed from. */
  readonly averagesMinor: number;
}

/** Today's list with everything the popup shows. Nobody stands in it twice, nobody barred stands in `rows`. */
export interface WakeUpList {
  readonly today: Day;
  readonly rulesVersion: number;
  /** Sleeping and lost clients to call, best first: see `byUrgency`. */
  readonly rows: readonly WakeUpRow[];
  /** Clients to call in all; `rows` is cut at 200. */
  readonly total: number;
  readonly dueSoon: readonly WakeUpRow[];
  readonly dueSoonTotal: number;
  readonly recoverable: readonly RecoverableSum[];
  readonly barred: readonly { readonly bar: Bar; readonly rows: readonly WakeUpRow[]; readonly total: number }[];
  readonly counts: Readonly<Record<Status, number>>;
  /** Clients of whom only a part of the history is known: no status, not in any list. */
  readonly partial: number;
  /** Groups beside the sleepers, each in its own order; absent in lists stored before there were any. */
  readonly groups?: Readonly<Record<GroupOccasion, WakeUpGroup>>;
  /** Whose clients are agreed with, asleep or lost, barred ones among them; whoever has most first. */
  readonly owners?: readonly OwnerShare[];
  /** In the list of a whole team: its calls by manager, see `TeamCalls`; absent in lists stored before there were any. */
  readonly team?: readonly OwnerCalls[] | undefined;
  /** What has become of the day so far; absent in lists stored before it was kept. */
  readonly day?: DaySoFar;
}

/** A manager by the name the CRM shows, and how many clients of his there are. */
export interface OwnerShare {
  readonly name: string;
  readonly clients: number;
}

/** Occasions that have a group of their own: neither sleepers to wake nor purchases due soon. */
export type GroupOccasion = Exclude<Occasion, 'wake' | 'due'>;

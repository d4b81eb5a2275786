/** How far reading a site's clients has come; totals are the CRM's own, undefined where it does not say. */
export interface BaseProgress {
  readonly clients: number;
  readonly clientsTotal: number | undefined;
  readonly deals: number;
  readonly dealsTotal: number | undefined;
}

/** What the CRM says there is to read, before any of it is read; each undefined where it does not say. */
export interface BaseSize {
  /** At most so many: people who turn out to belong to a company are no clients of their own. */
  readonly clients: number | undefined;
  readonly deals: number | undefined;
  /** Requests that reading it takes. */
  readonly requests: number | undefined;
  /** Requests a second that the CRM bears from us. */
  readonly perSecond: number;
}

/** Everything, or what has changed since the last reading that came to its end. */
export type BaseScope = 'whole' | 'news';

/**
 * How a reading is begun: `rest` goes on with one that has not come to its end, and begins a whole one where there is
 * none.
 */
export type BaseStart = BaseScope | 'rest';

/**
 * Why a reading did not begin: no tab of the site is open, its CRM is not read by session, how is still a guess, or
 * what is read could not be written.
 */
export type BaseRefusal = 'noTab' | 'noSession' | 'unconfirmed' | 'storageFull' | 'unwritable';

export type BaseState = 'reading' | 'paused' | 'done' | 'failed';

/** What came of asking a CRM how much there is to read; kept in storage as a reading is. */
export interface BaseMeasure {
  readonly job: string;
  /** Undefined while the CRM is being asked, and where it could not be. */
  readonly size: BaseSize | undefined;
  /** Named as that of a reading. */
  readonly failure: string | undefined;
  /** Instant. */
  readonly askedAt: string;
}

/** State of reading a site's clients, kept in storage so that every page of ours sees it. */
export interface BaseReading {
  readonly site: string;
  readonly job: string;
  readonly state: BaseState;
  readonly scope: BaseScope;
  readonly progress: BaseProgress;
  /**
   * Named reason when `failed`: a `SessionFailureKind`, `storageFull` or `noTab`. When `paused`: `left` where the tab
   * went away, undefined where the user wanted it.
   */
  readonly failure: string | undefined;
  /** Instant of its beginning; going on later does not change it. */
  readonly startedAt: string;
  readonly endedAt: string | undefined;
  /** Since when the tab of now has been reading and how many records had been read then; when it was last heard. */
  readonly run?: { readonly at: string; readonly records: number; readonly heardAt: string };
  /** How much its CRM had said there is, where it was asked before. */
  readonly size?: BaseSize;
  /** Of the last reading that came to its end: instant of its beginning, from which news are asked for. */
  readonly last?: LastReading;
}

/** What is kept of a reading that came to its end. */
export interface LastReading {
  readonly startedAt: string;
  readonly endedAt: string;
  /** Of the last whole one. */
  readonly progress: BaseProgress;
}

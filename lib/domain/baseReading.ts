/** How far reading a site's clients has come; totals are the CRM's own, undefined where it does not say. */
export interface BaseProgress {
  readonly clients: number;
  readonly clientsTotal: number | undefined;
  readonly deals: number;
  readonly dealsTotal: number | undefined;
}

/** Why a reading did not begin: no tab of the site is open, its CRM is not read by session, or how is still a guess. */
export type BaseRefusal = 'noTab' | 'noSession' | 'unconfirmed';

export type BaseState = 'reading' | 'done' | 'stopped' | 'failed';

/** State of reading a site's clients, kept in storage so that every page of ours sees it. */
export interface BaseReading {
  readonly site: string;
  readonly job: string;
  readonly state: BaseState;
  readonly progress: BaseProgress;
  /** Named reason when `failed`: a `SessionFailureKind`, `storageFull` or `noTab`. */
  readonly failure: string | undefined;
  readonly startedAt: string;
  readonly endedAt: string | undefined;
}

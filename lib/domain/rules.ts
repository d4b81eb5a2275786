import type { ContactRules } from './contactPolicy';
import type { Day } from './day';
import type { GroupRule } from './groups/groupRule';
import type { RateTable } from './rates';
import type { Holiday } from './season/holidays';

/** What the head of sales sets once; every status, class and list follows from it and from the purchases. */
export interface Rules {
  /** Raised by one on every saved change; stored rows computed under an older version are recomputed. */
  readonly version: number;
  /** Cycle of a client whose own rhythm is not known and where the base has none yet, days, 1–3650. */
  readonly companyCycleDays: number;
  /** Cycles of tolerance after the due date, 0–1. `product/requirements` S0-14: 0.5. */
  readonly grace: number;
  /** Missed cycles from which a client sleeps, 1 or more. */
  readonly sleepingFrom: number;
  /** Missed cycles from which a client is lost; always above `sleepingFrom`. */
  readonly lostFrom: number;
  /** How many days before the due date a reminder may come, 0–90. */
  readonly leadDays: number;
  /** A client with one purchase: days of silence until he is asked back, and until he is given up. */
  readonly oneTime: { readonly sleepingDays: number; readonly lostDays: number };
  /** Lines of one client within so many days of the first are one purchase, 0–14. */
  readonly mergeWindowDays: number;
  readonly classes: ClassRules;
  /** Share of the price that remains as margin where the CRM gives no margin, 0–1; undefined: value is turnover. */
  readonly marginRate: number | undefined;
  /** Assumed chance of return, 0–1, until it is measured. S3-04: 25 % of sleepers. */
  readonly returnChance: { readonly sleeping: number; readonly lost: number };
  /** Contact policy; the default one where absent. */
  readonly contact?: ContactRules;
  /** Rules for single products, categories and segments, in the order the head gave them. */
  readonly groupRules?: readonly GroupRule[];
  /** Code of the industry preset that was applied, if any. */
  readonly preset?: string;
  /** The cycle that preset gave: as long as `companyCycleDays` equals it, it is the preset's and nobody's own. */
  readonly presetCycleDays?: number;
  /** Rates that make sums in several currencies comparable. */
  readonly rates?: RateTable;
  /** First day of which the CRM keeps every deal: whoever bought soon after it may have bought before it too. */
  readonly recordsFrom?: Day;
  /** Country whose holidays label seasons, ISO 3166 or `INT`; Russia where absent. */
  readonly country?: string;
  /** The user's own days to buy for, beside the known ones. */
  readonly holidays?: readonly Holiday[];
}

export interface ClassRules {
  /** Shares of total yearly value in percent that make class A and class B; the rest is C. S-classes: 80/15/5. */
  readonly shareA: number;
  readonly shareB: number;
  /** Buying clients needed before shares mean anything. */
  readonly minClients: number;
  /** Below `minClients`: yearly value from which a client is A or B, minor units; undefined shows no class. */
  readonly thresholds: { readonly aFromMinor: number; readonly bFromMinor: number } | undefined;
}

export const defaultRules: Rules = {
  version: 1,
  companyCycleDays: 90,
  grace: 0.5,
  sleepingFrom: 1,
  lostFrom: 3,
  leadDays: 14,
  oneTime: { sleepingDays: 90, lostDays: 365 },
  mergeWindowDays: 0,
  classes: { shareA: 80, shareB: 15, minClients: 20, thresholds: undefined },
  marginRate: undefined,
  returnChance: { sleeping: 0.25, lost: 0.1 },
};

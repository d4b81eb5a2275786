import type { DayNumber } from '../day';
import type { AnnualRhythm, AnnualWindow } from './annualRhythm';
import { occurrenceYearsAfter } from './calendarWindow';

const YEAR = 365.25;
/** Days after a window has closed until its silence counts as missed (math/models §5.4). */
const GRACE = 14;
/** Days after the latest usual start from which the reminder is urgent (§5.5). */
const RED_AFTER = 7;
/** A given window opens when it is said to; only a purchase of the month before it counts as made for it. */
const EARLIEST_GIVEN = 30;
/** Chances of leaving within a year and of skipping a season (§5.6). */
const LEAVE = 0.1;
const SKIP = 0.08;

/** One occurrence of a yearly window. */
interface Occurrence {
  readonly window: AnnualWindow;
  /** First day of the window, and the last one on which a purchase still belongs to it. */
  readonly opensOn: DayNumber;
  readonly closesOn: DayNumber;
}

/** quiet: nothing to do · reminder: the window comes within the lead time · open: it is time · red: later than ever. */
export type SeasonAlert = 'quiet' | 'reminder' | 'open' | 'red';

export interface SeasonState {
  /** Windows in which nothing was bought since the last purchase. */
  readonly missed: number;
  readonly alert: SeasonAlert;
  /** The window the next purchase is expected in. */
  readonly next: Occurrence;
  /** First day of the reminder before it, and first day on which its silence is later than ever. */
  readonly remindOn: DayNumber;
  readonly redOn: DayNumber;
}

/**
 * Where a yearly buyer stands today (§5.5). `lastOn` is his last purchase, `leadDays` how long before the usual start
 * a reminder may come.
 */
export function seasonState(rhythm: AnnualRhythm, lastOn: DayNumber, today: DayNumber, leadDays: number): SeasonState {
  const since = occurrencesAfter(rhythm, lastOn, today);
  const missed = since.filter(({ closesOn }) => today > closesOn + GRACE).length;
  const next = since[missed]!;
  const remindOn = next.opensOn - leadDays;
  const redOn = Math.floor(next.opensOn + next.window.latestStart + RED_AFTER) + 1;
  return { missed, alert: alertOf(today, remindOn, next.opensOn, redOn), next, remindOn, redOn };
}

function alertOf(today: DayNumber, remindOn: DayNumber, opensOn: DayNumber, redOn: DayNumber): SeasonAlert {
  if (today < remindOn) return 'quiet';
  if (today < opensOn) return 'reminder';
  return today >= redOn ? 'red' : 'open';
}

/**
 * Windows that open after the last purchase's own one, oldest first, up to the first that is still to be bought in.
 * A purchase shortly before a window belongs to it: the buyer came early.
 */
function occurrencesAfter(rhythm: AnnualRhythm, lastOn: DayNumber, today: DayNumber): Occurrence[] {
  const found = rhythm.flatMap((window) => {
    const ofLast = Math.round((lastOn - window.anchor) / YEAR);
    const years = Math.ceil((today - lastOn) / YEAR) + 2;
    return Array.from({ length: years + 1 }, (_, i) => occurrence(window, ofLast + i)).filter(
      ({ opensOn, closesOn }) => closesOn > lastOn && opensOn - earliness(rhythm) > lastOn,
    );
  });
  return found.sort((p, q) => p.opensOn - q.opensOn);
}

/** How far before a window a purchase still counts as made for it: a third of the year's share, at most 60 days. */
function earliness(rhythm: AnnualRhythm): number {
  if (rhythm.some(({ calendar }) => calendar)) return EARLIEST_GIVEN;
  return Math.min(60, YEAR / (3 * rhythm.length));
}

/**
 * First day on which so many windows after the last purchase, one or more, are missed: two weeks after the last of
 * them has closed (§5.4).
 */
export function seasonsMissedOn(rhythm: AnnualRhythm, lastOn: DayNumber, missed: number): DayNumber {
  const closed = occurrencesAfter(rhythm, lastOn, Math.ceil(lastOn + missed * YEAR));
  return closed[missed - 1]!.closesOn + GRACE + 1;
}

function occurrence(window: AnnualWindow, year: number): Occurrence {
  if (window.calendar) return { window, ...occurrenceYearsAfter(window.calendar, window.anchor, year) };
  const opensOn = Math.round(window.anchor + YEAR * year);
  return { window, opensOn, closesOn: opensOn + Math.ceil(window.length) };
}

/** Chance 0–1 that a yearly buyer is still one after `missed` empty windows (§5.6). */
export function seasonalAlive(missed: number): number {
  let alive = 1;
  for (let i = 0; i < missed; i++) {
    const skipped = alive * (1 - LEAVE) * SKIP;
    alive = skipped / (skipped + 1 - alive * (1 - LEAVE));
  }
  return alive;
}

/** Chance 0–1 that he buys within `horizonDays` after today: the part of his windows that falls into them (§5.6). */
export function seasonalBuysWithin(
  rhythm: AnnualRhythm,
  state: SeasonState,
  today: DayNumber,
  horizonDays: number,
): number {
  const alive = seasonalAlive(state.missed);
  const inWindow = alive * (1 - 0.9 * LEAVE) * (1 - SKIP);
  let none = 1;
  for (const window of rhythm) {
    for (const year of [0, 1]) {
      const ahead = occurrence(window, Math.ceil((state.next.opensOn - window.anchor) / YEAR - 0.5) + year);
      if (ahead.opensOn < state.next.opensOn) continue;
      const from = Math.max(today, ahead.opensOn - 1);
      const share = (Math.min(today + horizonDays, ahead.closesOn) - from) / (ahead.closesOn - ahead.opensOn + 1);
      none *= 1 - inWindow * Math.min(1, Math.max(0, share));
    }
  }
  return 1 - none;
}

import type { ReportTalk } from './talks';

/** How often clients answered in one hour of the day. */
export interface HourOfCalls {
  /** 0–23: from this hour on, until the next one. */
  readonly hour: number;
  /** Calls, answered or not. */
  readonly of: number;
  /** Those in which somebody spoke with the client. */
  readonly hits: number;
}

const YEAR = 365;

/** Hour against answer, of the calls of the last year (S3-22); hours without a call are left out. */
export function callHoursOf(talks: readonly ReportTalk[], today: number): readonly HourOfCalls[] {
  const hours = new Map<number, { of: number; hits: number }>();
  for (const { hour, channel, on, isTried, isReached } of talks) {
    if (hour === undefined || channel !== 'call' || !isTried || on <= today - YEAR) continue;
    const sum = hours.get(hour) ?? { of: 0, hits: 0 };
    hours.set(hour, { of: sum.of + 1, hits: sum.hits + Number(isReached) });
  }
  return [...hours].map(([hour, sum]) => ({ hour, ...sum })).sort((one, other) => one.hour - other.hour);
}

import { type Day, dayNumberOf } from '../domain/day';
import { dayOfInstant } from './text/date';

const BARE = /^\d{4}-\d{2}-\d{2}(?:$|[T ]00:00:00(?:\.0+)?Z?$)/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)(Z|[+-]\d{2}:?\d{2})?$/;
const MILLISECONDS = /^\d{11,14}$/;

/**
 * The day of a time stamp as programs write it. A bare day stands as it is, also written as midnight UTC; an instant,
 * in UTC where it names no zone or in milliseconds since 1970, is the user's day. Undefined for anything else.
 */
export function dayOfStamp(stamp: unknown): Day | undefined {
  const text = typeof stamp === 'number' ? String(stamp) : typeof stamp === 'string' ? stamp.trim() : '';
  const milliseconds = MILLISECONDS.test(text) ? Number(text) : Number.NaN;
  const utc = Number.isNaN(milliseconds) ? text : new Date(milliseconds).toISOString();
  if (BARE.test(utc)) return dayNumberOf(utc.slice(0, 10)) === undefined ? undefined : utc.slice(0, 10);
  const [, day, time, zone = 'Z'] = INSTANT.exec(utc) ?? [];
  return day !== undefined && dayNumberOf(day) !== undefined
    ? dayOfInstant(Date.parse(`${day}T${time}${zone}`))
    : undefined;
}

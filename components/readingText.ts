import type { BaseReading, BaseSize, LastReading } from '../lib/domain/baseReading';
import { type Missing, missingOf, readingTime, timeLeft } from '../lib/domain/readingPace';
import {
  reading_about_clients,
  reading_both,
  reading_deals,
  reading_fewer_clients,
  reading_fewer_deals,
  reading_hours,
  reading_left,
  reading_minutes,
  reading_moment,
  reading_size,
  reading_size_unknown,
  reading_takes,
  reading_takes_unknown,
  reading_up_to_clients,
} from '../lib/locales/messages/messages';
import { formatNumber } from './formatNumber';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
/** Up to here minutes are said, from here on hours. */
const MANY_MINUTES = 90;

/** A length of time as people say it, rounded up: less than a minute, about 9 minutes, about 2 hours. */
function durationText(ms: number): string {
  const minutes = Math.ceil(ms / MINUTE_MS);
  if (ms < MINUTE_MS) return reading_moment();
  return minutes <= MANY_MINUTES
    ? reading_minutes({ n: minutes })
    : reading_hours({ n: Math.round(minutes / HOUR_MINUTES) });
}

/** How much there is to read: as the last reading found it, else as the CRM says; or that the CRM does not say. */
export function sizeText(host: string, size: BaseSize, last: LastReading | undefined): string {
  const clients = last
    ? reading_about_clients(counted(last.progress.clients))
    : size.clients === undefined
      ? undefined
      : reading_up_to_clients(counted(size.clients));
  const known = size.deals ?? last?.progress.deals;
  const deals = known === undefined ? undefined : reading_deals(counted(known));
  const both = clients && deals ? reading_both({ one: clients, other: deals }) : (clients ?? deals);
  return both === undefined ? reading_size_unknown({ host }) : reading_size({ host, size: both });
}

/** How long reading it takes. */
export function timeText(size: BaseSize): string {
  const ms = readingTime(size);
  return ms === undefined ? reading_takes_unknown() : reading_takes({ time: durationText(ms) });
}

/** How long a reading under way still takes; empty where nobody can tell. */
export function leftText(reading: BaseReading): string {
  const ms = timeLeft(reading);
  return ms === undefined ? '' : reading_left({ time: durationText(ms) });
}

/** What a reading that came to its end lacks by the CRM's own counts, a sentence each. */
export function missingTexts(reading: BaseReading): readonly string[] {
  const { clients, deals } = missingOf(reading);
  return [clients && reading_fewer_clients(numbers(clients)), deals && reading_fewer_deals(numbers(deals))].filter(
    (text) => text !== undefined,
  );
}

function numbers({ said, read }: Missing) {
  return { n: said - read, said: formatNumber(said), read: formatNumber(read) };
}

const counted = (n: number) => ({ n, shown: formatNumber(n) });

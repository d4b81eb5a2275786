import type { Facts } from '../content/condition';
import type { Library } from '../content/library';
import { type Day, dayNumber, dayOf } from '../day';
import { type SpokenOpening, spokenOpening } from '../script/talkScript';
import type { Values } from '../script/values';
import { type Caller, callerFacts, callerValues } from './caller';

/** Days since the last purchase of the client nobody has. */
const SILENT_DAYS = 70;

type SampledLibrary = Pick<Library, 'language' | 'scripts' | 'vocabulary'>;

/** How the caller begins with a made-up client who sleeps and agreed to offers. */
export function sampleOpening(
  caller: Caller,
  { language, scripts, vocabulary }: SampledLibrary,
  today: Day,
): SpokenOpening['lines'] {
  const facts: Facts = {
    status: 'sleeping',
    missed: 1,
    consent: true,
    channel: 'call',
    ...callerFacts(caller),
  };
  const name = sampleOf('name', vocabulary);
  const values: Values = {
    ...callerValues(caller),
    ...(name !== undefined && { name }),
    lastPurchaseDate: dayOf(dayNumber(today) - SILENT_DAYS),
    silentFor: SILENT_DAYS,
  };
  const permission = { mayTalk: true, bar: undefined, hasConsent: true } as const;
  return spokenOpening({
    book: scripts,
    permission,
    facts,
    values,
    speech: { language, today, vocabulary },
  }).lines;
}

/** What could stand for a variable; undefined for a name that is none. */
export function sampleOf(key: string, { variables }: Library['vocabulary']): string | undefined {
  return variables.find((variable) => variable.key === key)?.sample;
}

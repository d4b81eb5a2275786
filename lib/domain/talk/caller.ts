import type { Facts } from '../content/condition';
import type { Person } from '../policy/person';
import type { Values } from '../script/values';

/** Who calls and for whom: said in the words of a talk, noted beside its outcome. Empty fields are left out of the words. */
export interface Caller {
  readonly person: Person;
  readonly companyName?: string;
  /** How the client can reach the caller. */
  readonly ourContact?: string;
  readonly headName?: string;
  readonly newsText?: string;
  readonly newAddress?: string;
  readonly bookingWay?: string;
  readonly referralThanks?: string;
  /** What a minute of the caller's work costs, minor units; absent: not counted. */
  readonly minuteMinor?: number;
}

export const NOBODY: Caller = { person: { name: '', role: 'manager' } };

/** What of the caller is said aloud or written to the client, besides his own name. */
export const callerWords = [
  'companyName',
  'ourContact',
  'headName',
  'newsText',
  'newAddress',
  'bookingWay',
  'referralThanks',
] as const;

/** Above any price of a minute in any currency: more is a slip of the hand. Minor units. */
export const MOST_MINUTE_MINOR = 100_000_000;

/** The caller's part of what is inserted into texts. A head who has named himself only as the head has his name too. */
export function callerValues({ person, minuteMinor: _, ...words }: Caller): Values {
  const name = person.name || (person.role === 'head' ? words.headName : undefined);
  return { ...(name && { managerName: name }), ...words };
}

/** What the words of a caller are chosen by. */
export function callerFacts(caller: Caller): Pick<Facts, 'callerRole' | 'callerNamed'> {
  return { callerRole: caller.person.role, callerNamed: callerValues(caller).managerName !== undefined };
}

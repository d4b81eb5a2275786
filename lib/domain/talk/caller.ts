import type { Person } from '../policy/person';

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

import type { Status } from '../assessment';

/** What is known of a client and of the talk when words are chosen. Absent: not known, and no condition on it holds. */
export interface Facts {
  readonly status?: Status;
  /** Missed cycles, or windows of a yearly buyer. */
  readonly missed?: number;
  readonly class?: 'A' | 'B' | 'C' | 'none';
  readonly type?: 'once' | 'few' | 'longTime';
  readonly payer?: 'person' | 'company';
  readonly growing?: boolean;
  readonly season?: 'none' | 'before' | 'open' | 'missed' | 'closed';
  /** Consent to offers on the channel of this talk. */
  readonly consent?: boolean;
  readonly hasReason?: boolean;
  /** Code of the reason the client gave. */
  readonly reason?: string;
  /** Codes of the marks that hold today. */
  readonly marks?: readonly string[];
  readonly agreedDate?: 'none' | 'ahead' | 'today' | 'passed';
  readonly selfContact?: 'none' | 'waiting' | 'expired';
  readonly permission?: 'none' | 'ahead' | 'now';
  readonly serviceNorm?: 'none' | 'due' | 'overdue';
  readonly satisfied?: 'yes' | 'no' | 'unknown';
  readonly fixKnown?: boolean;
  readonly newManager?: boolean;
  /** Nobody has been in touch since the last purchase. */
  readonly forgotten?: boolean;
  /** Role of the caller; other than `manager` only where the head gave it. */
  readonly callerRole?: 'manager' | 'feedback' | 'head';
  /** False where the caller has not said what he is called. */
  readonly callerNamed?: boolean;
  readonly channel?: Channel;
  /** Unanswered attempts in this sleep. */
  readonly silentAttempts?: number;
  /** How many of the last purchases in a row had a discount. */
  readonly discountStreak?: number;
  readonly completeness?: 'complete' | 'partial' | 'none';
  /** Code of the industry preset in use. */
  readonly industry?: string;
}

/** Ways to reach a client. */
export const channels = ['call', 'messenger', 'sms', 'email'] as const;
export type Channel = (typeof channels)[number];

/** Ways to reach a client without a call. */
export type WrittenWay = Exclude<Channel, 'call'>;

interface Bounds {
  readonly atLeast?: number;
  readonly atMost?: number;
}

interface MarkTest {
  /** At least one of these is set. */
  readonly any?: readonly string[];
  /** None of these is set; holds for a client without marks. */
  readonly none?: readonly string[];
}

type Test<Value> = Value extends boolean
  ? boolean
  : Value extends number
    ? Bounds
    : Value extends string
      ? readonly Value[]
      : MarkTest;

type FieldTests = { readonly [Field in keyof Facts]?: Test<NonNullable<Facts[Field]>> };

/** All its parts must hold. A part on a field that is not known does not hold, and `not` of it does. */
export type Condition = FieldTests & {
  /** At least one of these holds. */
  readonly any?: readonly Condition[];
  readonly not?: Condition;
};

/** True where every part of the condition holds for these facts; an empty condition always does. */
export function holds(condition: Condition, facts: Facts): boolean {
  return Object.entries(condition).every(([key, wanted]) => partHolds(key, wanted, facts));
}

function partHolds(key: string, wanted: unknown, facts: Facts): boolean {
  if (key === 'any') return (wanted as readonly Condition[]).some((one) => holds(one, facts));
  if (key === 'not') return !holds(wanted as Condition, facts);
  if (key === 'marks') return marksHold(wanted as MarkTest, facts.marks);
  const known = facts[key as keyof Facts];
  if (known === undefined) return false;
  if (Array.isArray(wanted)) return wanted.includes(known);
  if (typeof wanted === 'boolean') return known === wanted;
  return typeof known === 'number' && isWithin(known, wanted as Bounds);
}

function marksHold({ any, none }: MarkTest, marks: readonly string[] | undefined): boolean {
  if (!marks) return false;
  return (!any || any.some((code) => marks.includes(code))) && !none?.some((code) => marks.includes(code));
}

function isWithin(value: number, { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY }: Bounds) {
  return value >= atLeast && value <= atMost;
}

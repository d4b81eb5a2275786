import { type Day, dayNumber, dayNumberOf } from '../day';
import type { Person } from '../policy/person';
import content from './marks.json' with { type: 'json' };

/** A neutral remark about a client: what he is worth beside his money, or what he costs (S1-18, S1-21 to 25). */
export interface MarkKind {
  readonly code: string;
  /** Moves the value class one step, or says nothing about it. */
  readonly classEffect: 'up' | 'down' | 'none';
  /** Days after which the mark is asked about again and holds no longer; undefined: until it is taken back. */
  readonly endsAfterDays: number | undefined;
  /** What it forbids while it holds: every offer, discounts alone, calls, or asking for a recommendation. */
  readonly blocks: readonly MarkBlock[];
  /** Who may set it; the head may set what a manager may, and nobody what the product finds by itself. */
  readonly setBy: 'manager' | 'head' | 'product';
}

type MarkBlock = 'offers' | 'discount' | 'call' | 'referral';

/** A mark as somebody set it. */
export interface ClientMark {
  readonly code: string;
  readonly setOn: Day;
  /** Last day it holds; absent: as long as its kind does. */
  readonly endsOn?: Day;
  /** Who set it, and why in his own neutral words; absent for what the product found. */
  readonly by?: Person;
  readonly reason?: string;
  /** Id of the outcome that brought it, with which it is undone. */
  readonly record?: string;
}

const kinds: ReadonlyMap<string, MarkKind> = new Map(
  content.marks.map(({ code, classEffect, endsAfterDays, blocks, setBy }) => [
    code,
    {
      code,
      classEffect: classEffect as MarkKind['classEffect'],
      endsAfterDays: endsAfterDays ?? undefined,
      blocks: blocks as MarkBlock[],
      setBy: setBy as MarkKind['setBy'],
    },
  ]),
);

/** Codes of every mark there is. */
export const markCodes: readonly string[] = [...kinds.keys()];

/** The kind of a code; undefined for one that is none. */
export function markKind(code: string): MarkKind | undefined {
  return kinds.get(code);
}

/** The kinds of marks that hold for a client on a day, each once, in the order they were set. Unknown codes are passed over. */
export function validMarks(marks: readonly ClientMark[], today: Day): readonly MarkKind[] {
  const valid = marks.flatMap((mark) => {
    const kind = kinds.get(mark.code);
    return kind && holds(mark, kind, dayNumber(today)) ? [kind] : [];
  });
  return [...new Set(valid)];
}

/** From the day it was set, for as many days as its kind lasts. */
function holds({ setOn, endsOn }: ClientMark, { endsAfterDays }: MarkKind, today: number): boolean {
  if (endsOn !== undefined && today > (dayNumberOf(endsOn) ?? Number.NEGATIVE_INFINITY)) return false;
  const age = today - (dayNumberOf(setOn) ?? Number.POSITIVE_INFINITY);
  return age >= 0 && (endsAfterDays === undefined || age < endsAfterDays);
}

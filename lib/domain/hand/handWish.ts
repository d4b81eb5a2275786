import type { ValueClass } from '../assessment';
import type { Day } from '../day';
import type { ClientMark } from '../marks/mark';
import type { Person } from '../policy/person';
import { type CorrectionProblem, checkCorrection, checkMark, mayTakeBack } from './checkCorrection';
import { isHeld } from './classByHand';
import type { Correction } from './correction';

/** What the store adds to a correction: nobody writes himself down as somebody else, or into another day. */
type Signature = 'setOn' | 'by' | 'record';
type Unsigned<One> = One extends Correction ? Omit<One, Signature> : never;

/** A correction as it is wished for. */
export type WishedCorrection = Unsigned<Correction>;

/** What somebody wants changed by hand of one client. */
export type HandWish =
  | { readonly kind: 'correct'; readonly given: WishedCorrection }
  | { readonly kind: 'mark'; readonly code: string; readonly endsOn?: Day; readonly reason?: string }
  /** Arithmetic decides again. */
  | { readonly kind: 'clear'; readonly what: Correction['what'] }
  | { readonly kind: 'unmark'; readonly code: string }
  /** Takes back one wish by the record it was given. */
  | { readonly kind: 'undo'; readonly record: string };

/** All that was set of one client. */
export interface SetByHand {
  readonly corrections: readonly Correction[];
  readonly marks: readonly ClientMark[];
}

/** Who wishes, when, and what the arithmetic says. */
export interface WishGround {
  readonly by: Person;
  readonly today: Day;
  /** Id of this wish, with which it is undone. */
  readonly record: string;
  readonly computedClass: ValueClass | undefined;
}

/** What is set after a wish, or why it is refused; what a head has set no manager changes. */
export function handAfter(
  before: SetByHand,
  wish: HandWish,
  ground: WishGround,
): SetByHand | { readonly problems: readonly CorrectionProblem[] } {
  if (wish.kind === 'correct') return corrected(before, wish.given, ground);
  if (wish.kind === 'mark') return marked(before, wish, ground);
  const isMeant = meantBy(wish);
  const taken = [...before.corrections, ...before.marks].filter(isMeant);
  if (taken.some(({ by }) => !mayTakeBack(by ? { by } : {}, ground.by))) return refused('onlyHead');
  const rest = <One extends Correction | ClientMark>(all: readonly One[]) => all.filter((one) => !isMeant(one));
  return { corrections: rest(before.corrections), marks: rest(before.marks) };
}

function meantBy(wish: Exclude<HandWish, { kind: 'correct' | 'mark' }>): (one: Correction | ClientMark) => boolean {
  if (wish.kind === 'undo') return ({ record }) => record === wish.record;
  if (wish.kind === 'clear') return (one) => 'what' in one && one.what === wish.what;
  return (one) => 'code' in one && one.code === wish.code;
}

function corrected(before: SetByHand, given: WishedCorrection, ground: WishGround): ReturnType<typeof handAfter> {
  const { by, today, record, computedClass } = ground;
  const correction: Correction = { ...given, reason: given.reason.trim(), setOn: today, by, record };
  const problems = checkCorrection(correction, { by, today, standing: before.corrections });
  if (problems.length > 0) return { problems };
  const isRaised = given.what === 'class' && given.value !== 'C' && isHeld(computedClass);
  if (isRaised && by.role !== 'head') return refused('onlyHead');
  return { ...before, corrections: [...before.corrections, correction] };
}

function marked(
  before: SetByHand,
  { kind: _, ...given }: Extract<HandWish, { kind: 'mark' }>,
  { by, today, record }: WishGround,
): ReturnType<typeof handAfter> {
  const mark: ClientMark = { ...given, setOn: today, by, record };
  const problems = checkMark(mark, by, today);
  return problems.length > 0 ? { problems } : { ...before, marks: [...before.marks, mark] };
}

function refused(why: 'onlyHead'): { readonly problems: readonly CorrectionProblem[] } {
  return { problems: [{ why }] };
}

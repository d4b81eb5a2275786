import { type Day, dayNumber, dayNumberOf } from '../day';
import { type ClientMark, markKind } from '../marks/mark';
import { isMonthDay } from '../monthDay';
import type { Person } from '../policy/person';
import type { Correction } from './correction';
import { harshWords } from './neutral';

/** Why a correction or a mark cannot be set. */
export type CorrectionProblem =
  | {
      readonly why:
        | 'noReason'
        | 'endsBeforeToday'
        | 'endsTooLate'
        | 'badWindow'
        | 'onlyHead'
        | 'onlyProduct'
        | 'unknownMark';
    }
  | { readonly why: 'reasonTooLong' | 'cycleOutside'; readonly least: number; readonly most: number }
  /** Words about the person and not his orders: he may ask to see them. */
  | { readonly why: 'notNeutral'; readonly words: readonly string[] };

const LONGEST_REASON = 200;
const MOST_DAYS = 3650;

/** Everything that keeps a correction from being set by this person today, beside those that stand. */
export function checkCorrection(
  given: Correction,
  { by, today, standing }: { readonly by: Person; readonly today: Day; readonly standing: readonly Correction[] },
): readonly CorrectionProblem[] {
  const isHeld = standing.some((one) => one.what === given.what && one.by?.role === 'head' && isOpen(one, today));
  return [
    ...checkReason(given.reason),
    ...checkEnd(given.endsOn, today),
    ...checkValue(given),
    ...(isHeld && by.role !== 'head' ? [{ why: 'onlyHead' } as const] : []),
  ];
}

/** Everything that keeps a mark from being set by this person today; a mark needs no reason, its kind is one. */
export function checkMark(mark: ClientMark, by: Person, today: Day): readonly CorrectionProblem[] {
  const kind = markKind(mark.code);
  if (!kind) return [{ why: 'unknownMark' }];
  if (kind.setBy === 'product') return [{ why: 'onlyProduct' }];
  const problems = [...checkEnd(mark.endsOn, today), ...(mark.reason ? checkReason(mark.reason) : [])];
  return kind.setBy === 'head' && by.role !== 'head' ? [{ why: 'onlyHead' }, ...problems] : problems;
}

/** Who may take a correction or a mark back: the head anything, a manager what no head has set. */
export function mayTakeBack({ by: setBy }: Pick<Correction, 'by'>, by: Person): boolean {
  return by.role === 'head' || setBy?.role !== 'head';
}

function isOpen({ setOn, endsOn }: Correction, today: Day): boolean {
  return setOn <= today && (endsOn === undefined || today <= endsOn);
}

function checkReason(reason: string): readonly CorrectionProblem[] {
  const text = reason.trim();
  if (text === '') return [{ why: 'noReason' }];
  if (text.length > LONGEST_REASON) return [{ why: 'reasonTooLong', least: 1, most: LONGEST_REASON }];
  const words = harshWords(text);
  return words.length > 0 ? [{ why: 'notNeutral', words }] : [];
}

function checkEnd(endsOn: Day | undefined, today: Day): readonly CorrectionProblem[] {
  if (endsOn === undefined) return [];
  if (dayNumberOf(endsOn) === undefined || endsOn < today) return [{ why: 'endsBeforeToday' }];
  return dayNumber(endsOn) - dayNumber(today) > MOST_DAYS ? [{ why: 'endsTooLate' }] : [];
}

function checkValue(given: Correction): readonly CorrectionProblem[] {
  if (given.what === 'cycle') {
    const isWithin = given.cycleDays >= 1 && given.cycleDays <= MOST_DAYS;
    return isWithin ? [] : [{ why: 'cycleOutside', least: 1, most: MOST_DAYS }];
  }
  if (given.what !== 'season') return [];
  const isSound = given.windows.length > 0 && given.windows.every(({ from, to }) => isMonthDay(from) && isMonthDay(to));
  return isSound ? [] : [{ why: 'badWindow' }];
}

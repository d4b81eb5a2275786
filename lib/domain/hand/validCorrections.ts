import { byText } from '../byText';
import { type Day, dayNumberOf } from '../day';
import { isMonthDay } from '../monthDay';
import type { Correction, CorrectionOf } from './correction';

/** The corrections that hold for a client on a day, at most one of each kind. */
export type ValidCorrections = { readonly [What in Correction['what']]?: CorrectionOf<What> };

const MOST_DAYS = 3650;

/**
 * Corrections that hold on `today`: of each kind the head's where there is one, then the one set last, of one day the
 * later in the list. One that says a client will not buy again ends with his next purchase (`lastOn`): he has come back
 * by himself. Unusable ones are passed over.
 */
export function validCorrections(
  corrections: readonly Correction[],
  today: Day,
  lastOn: Day | undefined,
): ValidCorrections {
  const valid = corrections
    .filter((one) => holds(one, today) && isUsable(one) && !isOutlived(one, lastOn))
    .sort((one, other) => rankOf(one) - rankOf(other) || byText(one.setOn, other.setOn));
  return Object.fromEntries(valid.map((one) => [one.what, one]));
}

/** What stands last wins. */
function rankOf({ by }: Correction): number {
  return by?.role === 'head' ? 1 : 0;
}

function holds({ setOn, endsOn }: Correction, today: Day): boolean {
  return setOn <= today && (endsOn === undefined || today <= endsOn);
}

function isUsable(one: Correction): boolean {
  if (dayNumberOf(one.setOn) === undefined) return false;
  if (one.what === 'cycle') return one.cycleDays >= 1 && one.cycleDays <= MOST_DAYS;
  if (one.what !== 'season') return true;
  return one.windows.length > 0 && one.windows.every(({ from, to }) => isMonthDay(from) && isMonthDay(to));
}

function isOutlived({ what, setOn }: Correction, lastOn: Day | undefined): boolean {
  return (what === 'former' || what === 'noRepeat') && lastOn !== undefined && lastOn > setOn;
}

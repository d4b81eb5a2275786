import type { Rules } from '../../lib/domain/rules';
import { rulesValues } from '../../lib/domain/rulesCheck';
import {
  options_unset,
  options_wrong_above,
  options_wrong_below,
  options_wrong_both,
  options_wrong_number,
  options_wrong_outside,
  options_wrong_stays,
  options_wrong_sum,
  options_wrong_whole,
} from '../../lib/locales/messages/messages';
import { formatNumber } from '../formatNumber';
import { type DraftProblem, shownValue } from './rulesDraft';

/** Why a value is refused, and which one goes on applying. */
export function problemText(problem: DraftProblem, saved: Rules): string {
  const old = shownValue(problem.field, rulesValues(saved)[problem.field]) || options_unset();
  return options_wrong_stays({ what: whatIsWrong(problem), old });
}

function whatIsWrong(problem: DraftProblem): string {
  const shown = (value: number) => shownValue(problem.field, value);
  switch (problem.why) {
    case 'notNumber':
      return options_wrong_number();
    case 'notWhole':
      return options_wrong_whole();
    case 'outside':
      return options_wrong_outside({ min: shown(problem.min), max: shown(problem.max) });
    case 'notAbove':
      return options_wrong_above({ than: shown(problem.than) });
    case 'notBelow':
      return options_wrong_below({ than: shown(problem.than) });
    case 'sharesOver100':
      return options_wrong_sum({ sum: formatNumber(problem.sum, 2) });
    case 'bothNeeded':
      return options_wrong_both();
  }
}

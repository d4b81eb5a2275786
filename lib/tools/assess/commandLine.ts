import { parseArgs } from 'node:util';
import { type Day, dayNumberOf } from '../../domain/day';
import { defaultRules, type Rules } from '../../domain/rules';
import { BadInput } from './badInput';

const USAGE =
  'Usage: npm run -s assess -- [--today yyyy-MM-dd] [--company-cycle days] [--grace 0..1] [--lost-from missed] [--horizon days] purchases.csv';

export interface AssessCommand {
  readonly file: string;
  readonly today: Day;
  readonly rules: Rules;
  /** Days ahead for which a purchase is foretold; undefined: nothing is foretold. */
  readonly horizonDays: number | undefined;
}

/** Reads the command line; `now` is only the default of `--today`. Throws BadInput. */
export function assessCommand(args: readonly string[], now: Date): AssessCommand {
  const { values, positionals } = parsed(args);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new BadInput(`Name one file of purchases. ${USAGE}`);
  const today = values.today ?? localDay(now);
  if (dayNumberOf(today) === undefined) throw new BadInput(`--today is not a calendar day: ${today}`);
  return {
    file,
    today,
    horizonDays: wholeInRange('--horizon', values.horizon, 1, 3650),
    rules: {
      ...defaultRules,
      companyCycleDays: inRange('--company-cycle', values['company-cycle'], 1, 3650) ?? defaultRules.companyCycleDays,
      grace: inRange('--grace', values.grace, 0, 1) ?? defaultRules.grace,
      lostFrom: wholeInRange('--lost-from', values['lost-from'], 2, 1000) ?? defaultRules.lostFrom,
    },
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        today: { type: 'string' },
        'company-cycle': { type: 'string' },
        grace: { type: 'string' },
        'lost-from': { type: 'string' },
        horizon: { type: 'string' },
      },
    });
  } catch (error) {
    throw new BadInput(`${error instanceof Error ? error.message : String(error)}. ${USAGE}`);
  }
}

function inRange(option: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const number = numberOf(text);
  if (number >= least && number <= most) return number;
  throw new BadInput(`${option} must be a number from ${least} to ${most}: ${text}`);
}

function wholeInRange(option: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const number = numberOf(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new BadInput(`${option} must be a whole number from ${least} to ${most}: ${text}`);
}

/** NaN for an empty text too, which `Number` takes for 0. */
function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}

function localDay(now: Date): Day {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

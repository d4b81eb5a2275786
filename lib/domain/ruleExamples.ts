import { assess } from './assess';
import type { Assessment } from './assessment';
import { type Day, type DayNumber, dayNumber, dayOf } from './day';
import type { Deal } from './deal';
import { dayInYear, yearOf } from './monthDay';
import type { Rules } from './rules';

export type ExampleName = 'elena' | 'maria' | 'ekaterina';

/** One of three clients everybody can picture, as the rules in force and as other rules see him. */
export interface RuleExample {
  readonly name: ExampleName;
  readonly before: Assessment;
  readonly after: Assessment;
}

/** The clients of the first source article: every three weeks, every two months, before two holidays. Days. */
const ELENA = { cycle: 21, silent: 28, purchases: 6 };
const MARIA = { cycle: 61, silent: 40, purchases: 6 };
const EKATERINA = { purchases: ['02-19', '03-04'], years: 3 };

/** The three examples on one day. They belong to no base: only the rules decide. */
export function ruleExamples(inForce: Rules, tried: Rules, today: Day): readonly RuleExample[] {
  const bought: readonly (readonly [ExampleName, readonly DayNumber[], number])[] = [
    ['elena', everyCycle(ELENA, today), ELENA.cycle],
    ['maria', everyCycle(MARIA, today), MARIA.cycle],
    ['ekaterina', everySpring(today), 180],
  ];
  return bought.map(([name, days, cycleDays]) => ({
    name,
    before: assessed(days, cycleDays, inForce, today),
    after: assessed(days, cycleDays, tried, today),
  }));
}

function everyCycle({ cycle, silent, purchases }: typeof ELENA, today: Day): readonly DayNumber[] {
  const last = dayNumber(today) - silent;
  return Array.from({ length: purchases }, (_, i) => last - (purchases - 1 - i) * cycle);
}

/** The last years up to today. */
function everySpring(today: Day): readonly DayNumber[] {
  const now = dayNumber(today);
  const first = yearOf(today) - EKATERINA.years;
  return Array.from({ length: EKATERINA.years + 1 }, (_, i) => first + i)
    .flatMap((year) => EKATERINA.purchases.map((on) => dayInYear(year, on)))
    .filter((day) => day <= now);
}

/** Judged as if the base had the client's own rhythm, so that it stays the one he is named after. */
function assessed(days: readonly DayNumber[], cycleDays: number, rules: Rules, today: Day): Assessment {
  const deals = days.map(
    (day): Deal => ({ id: String(day), on: dayOf(day), amountMinor: undefined, currency: undefined, outcome: 'won' }),
  );
  const rhythm = { days: cycleDays, source: 'company', variance: 0.01, intervals: 0 } as const;
  const history = {
    key: '',
    deals,
    completeness: { state: 'complete', seen: days.length, total: days.length },
  } as const;
  const { groupRules: _, ...own } = rules;
  return assess(history, { today, rules: own, base: { rhythm, classes: {} } });
}

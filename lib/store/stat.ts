import { type AssessContext, assessPurchases } from '../domain/assess';
import type { Assessment, Rhythm } from '../domain/assessment';
import { cleanHistory } from '../domain/cleanHistory';
import { dayNumber, dayOf } from '../domain/day';
import { recoverableOf } from '../domain/recoverable';
import { standing } from '../domain/standing';
import type { AssessedClient } from '../domain/wakeUpRow';
import { dealsOf } from './history';
import type { HistRow, StatRow } from './rows';

/** What a stat row is computed with; `generation` names the figures. */
export interface StatContext extends AssessContext {
  readonly generation: number;
}

/** The stat row of a history. */
export function statOf(row: HistRow, context: StatContext): StatRow {
  const { key, completeness } = row;
  const today = dayNumber(context.today);
  const clean = cleanHistory({ key, deals: dealsOf(row), completeness }, context.today, context.rules);
  const { purchases } = clean;
  const assessment = assessPurchases(clean, context);
  const last = purchases.days[purchases.days.length - 1];
  const cycleDays = assessment.rhythm?.cycleDays;
  return {
    key,
    site: row.site,
    path: row.path,
    name: row.name ?? row.client.id,
    owner: row.owner,
    generation: context.generation,
    planOn: row.d.find((day) => day > today),
    completeness,
    purchases: purchases.days.length,
    first: purchases.days[0],
    last,
    due: last === undefined || cycleDays === undefined ? undefined : last + Math.floor(cycleDays),
    cycleDays,
    cycleSource: assessment.rhythm?.source,
    confidence: assessment.rhythm?.confidence,
    ...(assessment.course && { course: assessment.course }),
    money: assessment.money,
    currenciesMixed: assessment.currenciesMixed,
    valueClass: assessment.valueClass,
    openDeals: assessment.openDeals,
    planned: assessment.planned,
  };
}

/** True when the row must be computed again before it is used on that day. */
export function isStale(stat: StatRow, generation: number, today: number): boolean {
  const { planOn, course } = stat;
  const isOutlived = course?.until !== undefined && dayNumber(course.until) < today;
  return stat.generation !== generation || (planOn !== undefined && planOn <= today) || isOutlived;
}

/** The client on a day, from his stat row alone. Single intervals and days of purchases are not in it. */
export function assessedOn(stat: StatRow, on: Pick<AssessContext, 'today' | 'rules'>): AssessedClient {
  const { key, site, path, name, owner } = stat;
  return { key, site, path, name, owner, assessment: assessmentOn(stat, on) };
}

function assessmentOn(stat: StatRow, { today, rules }: Pick<AssessContext, 'today' | 'rules'>): Assessment {
  const facts = factsOf(stat, today);
  if (stat.completeness.state === 'partial') return facts;
  if (stat.last === undefined) return { ...facts, status: 'noData' };
  if (stat.cycleDays === undefined) return facts;
  const course = stat.course ?? { cycleDays: stat.cycleDays };
  const { status, ...stands } = standing(course, stat.purchases, stat.last, dayNumber(today), rules);
  const recoverable = recoverableOf(status, stat.money, rules.returnChance);
  return {
    ...facts,
    status,
    rhythm: rhythmOf(stat),
    ...stands,
    recoverable,
    course,
    ...(course.former && { former: course.former }),
  };
}

function factsOf(stat: StatRow, today: string): Assessment {
  return {
    today,
    status: undefined,
    completeness: stat.completeness,
    purchases: stat.purchases,
    firstOn: stat.first === undefined ? undefined : dayOf(stat.first),
    lastOn: stat.last === undefined ? undefined : dayOf(stat.last),
    recentOn: [],
    rhythm: undefined,
    silence: undefined,
    money: stat.money,
    currenciesMixed: stat.currenciesMixed,
    valueClass: stat.valueClass,
    recoverable: undefined,
    openDeals: stat.openDeals,
    planned: stat.planned,
  };
}

function rhythmOf({ cycleDays, cycleSource, confidence }: StatRow): Rhythm | undefined {
  if (cycleDays === undefined || cycleSource === undefined || confidence === undefined) return undefined;
  return {
    cycleDays,
    source: cycleSource,
    confidence,
    intervals: [],
    ownMedianDays: undefined,
    baseDays: cycleDays,
    baseWeight: 0,
  };
}

import { type AssessContext, assessPurchases } from '../domain/assess';
import type { Assessment } from '../domain/assessment';
import { dayNumber } from '../domain/day';
import { recoverableOf } from '../domain/recoverable';
import { standing } from '../domain/standing';
import type { AssessedClient } from '../domain/wakeUpRow';
import { cleanRow } from './cleanRow';
import type { HistRow, StatFacts, StatRow } from './rows';

/** What a stat row is computed with; `generation` names the figures. */
export interface StatContext extends AssessContext {
  readonly generation: number;
}

/** The stat row of a history. */
export function statOf(row: HistRow, context: StatContext): StatRow {
  const clean = cleanRow(row, context.today, context.rules);
  const facts = factsOf(assessPurchases(clean, context));
  const last = clean.purchases.days.at(-1);
  const today = dayNumber(context.today);
  return {
    key: row.key,
    site: row.site,
    path: row.path,
    name: row.name ?? row.client.id,
    owner: row.owner,
    ...(row.source && { source: row.source }),
    generation: context.generation,
    planOn: row.d.find((day) => day > today),
    due: last === undefined || !facts.course ? undefined : last + Math.floor(facts.course.cycleDays),
    facts,
  };
}

/** True when the row must be computed again before it is used on that day. */
export function isStale({ generation, planOn, facts }: StatRow, wanted: number, today: number): boolean {
  const until = facts.course?.until;
  const isOutlived = until !== undefined && dayNumber(until) < today;
  // The clock was set back, or the zone is another one: what was a purchase is a plan again.
  const isAhead = facts.lastOn !== undefined && dayNumber(facts.lastOn) > today;
  return generation !== wanted || (planOn !== undefined && planOn <= today) || isOutlived || isAhead;
}

/** The client on a day, from his stat row alone. Single intervals and days of purchases are not in it. */
export function assessedOn(stat: StatRow, on: Pick<AssessContext, 'today' | 'rules'>): AssessedClient {
  const { key, site, path, name, owner, facts } = stat;
  return { key, site, path, name, owner, assessment: assessmentOn(facts, on) };
}

function assessmentOn(facts: StatFacts, { today, rules }: Pick<AssessContext, 'today' | 'rules'>): Assessment {
  const undecided = { ...facts, today, status: undefined, silence: undefined, recoverable: undefined, recentOn: [] };
  if (facts.completeness.state === 'partial') return undecided;
  if (facts.lastOn === undefined) return { ...undecided, status: 'noData' };
  if (!facts.course) return undecided;
  const stands = standing(facts.course, facts.purchases, dayNumber(facts.lastOn), dayNumber(today), rules);
  const recoverable = recoverableOf(stands.status, facts.money, rules.returnChance);
  return { ...undecided, ...stands, recoverable };
}

/** What of an assessment is the same tomorrow, without what only the client's own page shows. */
function factsOf(assessment: Assessment): StatFacts {
  const {
    today: _,
    status: _s,
    silence: _si,
    recoverable: _r,
    season: _se,
    reminders: _re,
    recentOn: _ro,
    ...facts
  } = assessment;
  return { ...facts, rhythm: facts.rhythm && { ...facts.rhythm, intervals: [] } };
}

import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../lib/domain/day';
import { type ExampleName, ruleExamples } from '../../../lib/domain/ruleExamples';
import { defaultRules, type Rules } from '../../../lib/domain/rules';

const TODAY = '2026-11-21';

function example(name: ExampleName, tried: Partial<Rules>) {
  const found = ruleExamples(defaultRules, { ...defaultRules, ...tried }, TODAY).find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
}

describe('the three examples', () => {
  // Borders by hand: the first whole day on which (sleeping or lost + grace) cycles have gone.
  it.each([
    ['elena', { grace: 0.5 }, 32, 74],
    ['elena', { grace: 0.25 }, 27, 69],
    ['elena', { grace: 0 }, 21, 63],
    ['elena', { grace: 1, sleepingFrom: 2, lostFrom: 4 }, 63, 105],
    ['maria', { grace: 0.5 }, 92, 214],
    ['maria', { grace: 0.25 }, 77, 199],
  ] as const)('%s with %o falls asleep on day %i and is lost on day %i', (name, tried, sleeping, lost) => {
    const { silence, lastOn } = example(name, tried).after;
    const since = (day: string | undefined) => dayNumber(day ?? '') - dayNumber(lastOn ?? '');
    expect([since(silence?.sleepingOn), since(silence?.lostOn)]).toEqual([sleeping, lost]);
  });

  it('says of Elena what was and what will be', () => {
    const { before, after } = example('elena', { grace: 0.25 });
    expect([before.status, after.status]).toEqual(['due', 'sleeping']);
  });

  it('leaves Ekaterina in peace until her season, and reminds by the lead time', () => {
    const usual = example('ekaterina', {}).after;
    expect(usual).toMatchObject({ status: 'seasonal', season: { alert: 'quiet', opensOn: '2027-02-19' } });
    expect(usual.season?.remindOn).toBe('2027-02-05');
    expect(example('ekaterina', { leadDays: 30 }).after.season?.remindOn).toBe('2027-01-20');
  });

  it('keeps their own rhythm whatever the company and its groups expect', () => {
    const groupRules = [{ code: 'all', kind: 'once', match: { by: 'product', words: ['a'] } }] as const;
    const { before, after } = example('maria', { companyCycleDays: 365, groupRules });
    expect(after).toEqual(before);
  });
});

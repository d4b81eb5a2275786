import { expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess';
import { baseFigures } from '../../../lib/domain/baseFigures';
import { buildWakeUpList } from '../../../lib/domain/buildWakeUpList';
import { defaultRules, type Rules } from '../../../lib/domain/rules';
import { complete, paid } from './deals';

const today = '2026-02-20';
const YEARS = [2022, 2023, 2024, 2025];

function seasonRow(monthDays: readonly string[], rules: Rules = defaultRules) {
  const deals = YEARS.flatMap((year) => monthDays.map((day) => paid(`${year}-${day}`)));
  const history = { key: 'k', deals, completeness: complete(deals) };
  const assessment = assess(history, { today, rules, base: baseFigures([], rules) });
  const client = { key: 'k', site: 's', path: '/', name: 'k', owner: undefined, assessment };
  return buildWakeUpList([client], { today, rules }).groups?.season.rows[0];
}

it('names the holiday a yearly buyer buys for', () => {
  expect(seasonRow(['02-27', '03-05'])).toMatchObject({
    season: { seasons: 4, holidays: ['mar8'] },
    seasonFor: { ru: 'к 8 Марта', en: 'for 8 March' },
  });
});

it('names none where it could be either of two', () => {
  const row = seasonRow(['02-19', '03-05']);
  expect(row?.season?.holidays.length).toBeGreaterThan(1);
  expect(row).not.toHaveProperty('seasonFor');
});

it("takes the user's own words for his own holiday before ours", () => {
  const seasonFor = { ru: 'к весенней выставке', en: 'for the spring fair' };
  const fair = {
    code: 'mar8',
    label: seasonFor,
    rule: { kind: 'fixed', month: 3, day: 8 },
    giftOccasion: true,
    seasonFor,
  } as const;
  expect(seasonRow(['02-27', '03-05'], { ...defaultRules, holidays: [fair] })).toMatchObject({ seasonFor });
});

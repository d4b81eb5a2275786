import { describe, expect, it } from 'vitest';
import { assess } from '../../../../lib/domain/assess';
import { baseFigures } from '../../../../lib/domain/baseFigures';
import { buildWakeUpList } from '../../../../lib/domain/buildWakeUpList';
import { dayNumber, dayOf } from '../../../../lib/domain/day';
import type { Correction } from '../../../../lib/domain/hand/correction';
import { applyPreset } from '../../../../lib/domain/presets/applyPreset';
import { presetOf } from '../../../../lib/domain/presets/preset';
import { defaultRules, type Rules } from '../../../../lib/domain/rules';
import { holidayIn, holidays, holidaysOf } from '../../../../lib/domain/season/holidays';
import texts from '../../../../lib/domain/season/holidayTexts.json' with { type: 'json' };
import { complete, paid } from '../deals';

/** Ekaterina of the source articles: presents for 23 February and 8 March, four years running. */
const ekaterina = [
  ...['2022-02-05', '2022-03-03', '2023-02-02', '2023-02-21', '2023-03-06'],
  ...['2024-02-08', '2024-03-01', '2025-02-05', '2025-03-06'],
];

function judged(
  today: string,
  bought: readonly string[] = ekaterina,
  rules: Rules = defaultRules,
  corrections: Correction[] = [],
) {
  const deals = bought.map((on) => paid(on));
  const history = { key: 'k', deals, completeness: complete(deals), corrections };
  return assess(history, { today, rules, base: baseFigures([], rules) });
}

function listed(today: string, bought: readonly string[] = ekaterina) {
  const client = {
    key: 'k',
    site: 's',
    path: '/',
    name: 'Ekaterina',
    owner: undefined,
    assessment: judged(today, bought),
  };
  return buildWakeUpList([client], { today, rules: defaultRules });
}

describe('Ekaterina, who buys presents in February and March', () => {
  it.each([
    // models §5.5, and the days around each border
    ['2025-06-15', 'quiet', 0, 'active'],
    ['2026-01-21', 'quiet', 0, 'active'],
    ['2026-01-22', 'reminder', 0, 'active'],
    ['2026-02-04', 'reminder', 0, 'active'],
    ['2026-02-05', 'open', 0, 'active'],
    ['2026-02-18', 'red', 0, 'active'],
    ['2026-03-25', 'quiet', 1, 'sleeping'],
    ['2027-01-22', 'reminder', 1, 'sleeping'],
    ['2027-03-26', 'quiet', 2, 'sleeping'],
    ['2028-06-01', 'quiet', 3, 'lost'],
  ])('on %s is %s, with %d seasons missed, in words %s', (today, alert, missed, standing) => {
    expect(judged(today)).toMatchObject({
      status: 'seasonal',
      season: { source: 'own', alert, missed, standing },
      silence: { missed, expectedOn: [] },
    });
  });

  it('has a window with its days, labelled by the holidays it is for', () => {
    expect(judged('2025-12-01').season).toMatchObject({
      seasons: 4,
      leadDays: 14,
      remindOn: '2026-01-22',
      opensOn: '2026-02-05',
      holidays: ['valentine', 'feb23', 'mar8'],
    });
    expect(judged('2025-12-01').silence?.nextDueOn).toBe('2026-02-05');
  });

  it('is in no list all year, and in a group of her own from the first day of the reminder', () => {
    for (let day = dayNumber('2025-03-25'); day < dayNumber('2026-01-22'); day += 9) {
      const list = listed(dayOf(day));
      expect([list.total, list.dueSoonTotal, list.barred.length, list.groups?.season.total]).toEqual([0, 0, 0, 0]);
    }
    const january = listed('2026-01-22');
    expect(january).toMatchObject({ total: 0, dueSoonTotal: 0, counts: { seasonal: 1 } });
    expect(january.groups?.season.rows[0]).toMatchObject({ occasion: 'season', season: { alert: 'reminder' } });
    expect(listed('2026-02-20').groups?.season.rows[0]?.season?.alert).toBe('red');
  });

  it('leaves it again once she has bought', () => {
    const list = listed('2026-02-20', [...ekaterina, '2026-02-19']);
    expect(list.groups?.season.total).toBe(0);
  });

  it('is no yearly buyer after one season, whatever holidays there are: a day never makes a season', () => {
    expect(judged('2022-06-01', ekaterina.slice(0, 2)).status).not.toBe('seasonal');
  });
});

describe('a season that was given', () => {
  const given = (windows: { from: string; to: string }[]): Correction[] => [
    { what: 'season', windows, setOn: '2025-01-01', reason: 'buys presents' },
  ];
  const feb = { from: '02-01', to: '02-22' };

  it.each([
    ['2026-01-17', 'quiet', 0],
    ['2026-01-18', 'reminder', 0],
    ['2026-02-01', 'open', 0],
    ['2026-02-11', 'open', 0],
    ['2026-02-12', 'red', 0], // the middle of the window has passed
    ['2026-03-08', 'red', 0],
    ['2026-03-09', 'quiet', 1], // closed for more than two weeks
  ])('by hand is exact to the day: on %s %s', (today, alert, missed) => {
    expect(judged(today, ['2025-02-10'], defaultRules, given([feb])).season).toMatchObject({
      source: 'hand',
      alert,
      missed,
    });
  });

  it('with two windows waits for the next one, and a purchase of December is not one of March', () => {
    const windows = [
      { from: '11-20', to: '12-30' },
      { from: '02-10', to: '03-07' },
    ];
    expect(judged('2026-01-05', ['2025-12-20'], defaultRules, given(windows)).season).toMatchObject({
      opensOn: '2026-02-10',
      closesOn: '2026-03-07',
    });
  });

  it('may cross the end of the year, and a leap day', () => {
    const winter = given([{ from: '12-15', to: '01-20' }]);
    expect(judged('2026-06-01', ['2026-01-10'], defaultRules, winter).season).toMatchObject({
      opensOn: '2026-12-15',
      closesOn: '2027-01-20',
    });
    const leap = given([{ from: '02-29', to: '03-10' }]);
    const opens = (today: string, last: string) => judged(today, [last], defaultRules, leap).season?.opensOn;
    expect(opens('2027-06-01', '2027-03-05')).toBe('2028-02-29');
    expect(opens('2028-06-01', '2028-03-05')).toBe('2029-02-28');
  });

  it('by an industry preset: tyres are changed in autumn', () => {
    const rules = applyPreset(defaultRules, presetOf('carService')!);
    const deals = [paid('2025-10-20', { title: 'Шиномонтаж осень' })];
    const context = { today: '2026-09-20', rules, base: baseFigures([], rules) };
    expect(assess({ key: 'k', deals, completeness: complete(deals) }, context)).toMatchObject({
      status: 'seasonal',
      season: { source: 'rule', alert: 'reminder', opensOn: '2026-10-01', leadDays: 14 },
    });
  });
});

describe('holidays', () => {
  const on = (code: string, year: number) => {
    const day = holidayIn(holidays.find((holiday) => holiday.code === code)!.rule, year);
    return day === undefined ? undefined : dayOf(day);
  };

  it.each([
    ['feb23', 2026, '2026-02-23'],
    ['mothersDay', 2026, '2026-05-10'], // second Sunday of May
    ['fathersDay', 2026, '2026-06-21'], // third Sunday of June
    ['thanksgivingUs', 2026, '2026-11-26'],
    ['blackFriday', 2026, '2026-11-27'], // the day after it, not the fourth Friday
    ['blackFriday', 2024, '2024-11-29'],
    ['mothersDayRu', 2026, '2026-11-29'], // last Sunday of November
    ['driversDay', 2027, '2027-10-31'],
    ['orthodoxEaster', 2027, '2027-05-02'],
    ['orthodoxEaster', 2050, undefined], // only listed years are known
  ])('%s of %d is %s', (code, year, day) => expect(on(code, year)).toBe(day));

  it('label a window by country; the user’s own days count everywhere', () => {
    const own = {
      code: 'shopBirthday',
      label: { ru: 'День магазина', en: 'Shop’s birthday' },
      rule: { kind: 'fixed', month: 3, day: 6 },
      giftOccasion: true,
    } as const;
    const window = { opensOn: dayNumber('2026-03-01'), closesOn: dayNumber('2026-03-05') };
    expect(holidaysOf(window, [own, ...holidays], 'KZ')).toEqual(['shopBirthday', 'mar8']);
    expect(holidaysOf(window, holidays, 'RU')).toEqual(['mar8']);
    expect(holidaysOf({ opensOn: dayNumber('2026-10-20'), closesOn: dayNumber('2026-10-22') }, holidays, 'RU')).toEqual(
      [],
    );
  });

  it('have codes of their own, labels in both languages, and days that exist', () => {
    expect(new Set(holidays.map(({ code }) => code)).size).toBe(holidays.length);
    expect(texts.holidays.map(({ code }) => code)).toEqual(holidays.map(({ code }) => code));
    for (const { label } of texts.holidays)
      expect([label.ru, label.en].filter((text) => text.trim() === '')).toEqual([]);
    for (const { rule } of holidays) {
      if (rule.kind !== 'dates') expect(holidayIn(rule, 2026)).toBeTypeOf('number');
    }
  });
});

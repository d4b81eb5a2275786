import { describe, expect, it } from 'vitest';
import { type AssessContext, assess, type ClientHistory } from '../../../../lib/domain/assess';
import { baseFigures } from '../../../../lib/domain/baseFigures';
import { cleanHistory } from '../../../../lib/domain/cleanHistory';
import type { Deal } from '../../../../lib/domain/deal';
import { checkGroupRules } from '../../../../lib/domain/groups/checkGroupRules';
import type { GroupRule } from '../../../../lib/domain/groups/groupRule';
import { wordIndex } from '../../../../lib/domain/groups/wordIndex';
import { applyPreset } from '../../../../lib/domain/presets/applyPreset';
import { presetOf, presets } from '../../../../lib/domain/presets/preset';
import { defaultRules, type Rules } from '../../../../lib/domain/rules';
import { complete, paid, rhythm } from '../deals';

const today = '2026-11-21';
const preset = (code: string) => applyPreset(defaultRules, presetOf(code)!);
const titled = (deals: readonly Deal[], title: string) => deals.map((deal) => ({ ...deal, title }));

function judged(deals: readonly Deal[], rules: Rules, more: Partial<ClientHistory & AssessContext> = {}) {
  const history = { key: 'k', deals, completeness: complete(deals), ...more };
  return assess(history, { today, rules, base: more.base ?? baseFigures([], rules) });
}

describe('words of a deal', () => {
  const index = wordIndex([
    { word: 'масло', found: 'oil' },
    { word: 'замена масла', found: 'oil change' },
    { word: 'то', found: 'service' },
    { word: 'газ', found: 'boiler' },
    { word: 'кошка', found: 'cat' },
    { word: 'мелирование', found: 'colour' },
    { word: 'men’s cut', found: 'cut' },
    { word: 'ёлка', found: 'tree' },
  ]);
  it.each([
    ['Масло 5W-30', 'oil'],
    ['маслом заправлен', 'oil'], // the beginning of a word
    ['Замена масла и фильтра', 'oil change'], // the longest wins
    ['автомасло', undefined], // never the middle of a word
    ['ТО, 60 000 км', 'service'],
    ['тормоза', undefined], // three letters and fewer are whole words only
    ['газон под ключ', undefined],
    ['котёл: газ', 'boiler'],
    ["Men's cut", 'cut'],
    ['елка 2 м', 'tree'],
    ['', undefined],
    ['№ 17', undefined],
  ])('%s: %s', (text, found) => expect(index.find(text)?.found).toBe(found));
});

describe('a cycle by product, category or a field of the card', () => {
  const manicure = (count: number, days: number) =>
    titled(rhythm(today, 5, new Array(count).fill(days)), 'Маникюр с покрытием');

  it("is the rule's where the client has no rhythm of his own", () => {
    expect(judged(titled([paid('2026-11-01')], 'Педикюр'), preset('beauty')).rhythm).toMatchObject({
      cycleDays: 40,
      source: 'preset',
      group: 'pedicure',
    });
    expect(judged([paid('2026-11-01')], preset('beauty')).rhythm).toMatchObject({ cycleDays: 35, source: 'preset' });
    const edited = { ...preset('beauty'), companyCycleDays: 50 };
    expect(judged([paid('2026-11-01')], edited).rhythm).toMatchObject({ cycleDays: 50, source: 'company' });
  });

  it("gives way to the client's own intervals, and pulls them to itself", () => {
    const { rhythm: own } = judged(manicure(7, 21), preset('beauty'));
    expect(own).toMatchObject({ source: 'own', ownMedianDays: 21, baseDays: 30, baseSource: 'preset' });
    expect(own?.cycleDays).toBeGreaterThan(21);
    expect(own?.cycleDays).toBeLessThan(23);
  });

  it('holds against his own intervals where the head says so', () => {
    const fixed: GroupRule = {
      code: 'nails',
      match: { by: 'product', words: ['маникюр'] },
      kind: 'cycle',
      cycleDays: 28,
      isFixed: true,
    };
    expect(judged(manicure(7, 21), { ...defaultRules, groupRules: [fixed] }).rhythm).toMatchObject({
      cycleDays: 28,
      source: 'hand',
    });
  });

  it('is measured on the group once it has ten intervals', () => {
    const rules = preset('beauty');
    const clients = Array.from({ length: 6 }, (_, i) => {
      const deals = [...manicure(2, 26)];
      return cleanHistory({ key: `c${i}`, deals, completeness: complete(deals) }, today, rules);
    });
    const others = Array.from({ length: 6 }, (_, i) => {
      const deals = rhythm(today, 5, [100, 100]);
      return cleanHistory({ key: `o${i}`, deals, completeness: complete(deals) }, today, rules);
    });
    const base = baseFigures([...clients, ...others], rules);
    expect(base.groups?.['manicure']).toMatchObject({ days: 26, source: 'group', intervals: 12 });
    const once = titled([paid('2026-11-01')], 'маникюр');
    expect(judged(once, rules, { base }).rhythm).toMatchObject({ cycleDays: 26, source: 'group' });
    const few = baseFigures(clients.slice(0, 4), rules);
    expect(few.groups).toBeUndefined();
  });

  it('is the one of most of his latest purchases, of equal ones the latest', () => {
    const cut = { title: 'мужская стрижка' };
    const nails = { title: 'маникюр' };
    const mixed = [paid('2026-01-10', cut), paid('2026-02-10', nails), paid('2026-03-10', cut)];
    expect(judged(mixed, preset('beauty')).rhythm?.group).toBe('haircutShort');
    expect(judged([...mixed, paid('2026-04-10', nails)], preset('beauty')).rhythm?.group).toBe('manicure');
  });

  it('asks a field of the card before any deal', () => {
    const byBreed: GroupRule[] = [
      {
        code: 'poodle',
        match: { by: 'field', field: 'breed', words: ['пудель', 'poodle'] },
        kind: 'cycle',
        cycleDays: 42,
      },
      { code: 'bath', match: { by: 'category', words: ['мытьё'] }, kind: 'cycle', cycleDays: 75, leadDays: 3 },
    ];
    const rules = { ...defaultRules, groupRules: byBreed };
    const deals = [paid('2026-11-01', { category: 'Мытье и сушка' })];
    expect(judged(deals, rules, { fields: { breed: 'Той-пудель' } }).rhythm).toMatchObject({
      cycleDays: 42,
      source: 'rule',
    });
    expect(judged(deals, rules, { fields: { breed: 'Овчарка' } })).toMatchObject({
      rhythm: { cycleDays: 75 },
      course: { leadDays: 3 },
    });
  });

  it('takes no heed of refunds, plans and lost deals', () => {
    const deals = [
      ...titled([paid('2026-01-10')], 'маникюр'),
      paid('2026-01-20', { title: 'педикюр', amountMinor: -100 }),
      paid('2026-12-20', { title: 'педикюр' }),
      paid('2026-02-20', { title: 'педикюр', outcome: 'lost' }),
    ];
    expect(judged(deals, preset('beauty')).rhythm?.group).toBe('manicure');
  });
});

describe('a purchase one makes once', () => {
  const rules = preset('generic');
  const divorce = { title: 'Развод, юрист: суд' };

  it('never sleeps: no repeat is expected, a referral is asked for instead', () => {
    expect(judged([paid('2020-01-10', divorce)], rules)).toMatchObject({
      status: 'oneTime',
      former: { why: 'once' },
      silence: { missed: 0, expectedOn: [] },
      recoverable: undefined,
    });
    const two = [paid('2019-01-10', divorce), paid('2020-01-10', divorce)];
    expect(judged(two, rules)).toMatchObject({ status: 'former', former: { why: 'once' } });
  });
});

describe('replacement norms', () => {
  const rules = preset('carService');
  const oil = (on: string) => paid(on, { title: 'Замена масла' });

  it.each([
    ['2026-02-08', '2026-12-05', true], // 300 days later; today is the first day of the two weeks
    ['2026-02-09', '2026-12-06', false],
  ])('an oil change of %s is due on %s, and reminded two weeks before', (on, dueOn, isOpen) => {
    expect(judged([oil(on)], rules).reminders).toEqual([
      { rule: 'oil', kind: 'norm', lastOn: on, dueOn, remindOn: expect.any(String), isOpen, isSafety: false },
    ]);
  });

  it('brake pads are a matter of safety, and a tyre change a season', () => {
    const deals = [
      paid('2025-06-01', { title: 'Тормозные колодки' }),
      paid('2025-10-20', { title: 'Зимняя резина: шиномонтаж' }),
    ];
    const { reminders } = judged(deals, rules);
    expect(reminders).toEqual([
      expect.objectContaining({ rule: 'brakePads', dueOn: '2026-11-23', isOpen: true, isSafety: true }),
      expect.objectContaining({ rule: 'tyresAutumn', kind: 'season', dueOn: '2026-10-01', isOpen: true }),
    ]);
  });

  it('stop when a whole norm has passed without it', () => {
    expect(judged([oil('2025-03-31')], rules).reminders?.[0]?.isOpen).toBe(false);
    expect(judged([oil('2025-04-01')], rules).reminders?.[0]?.isOpen).toBe(true);
  });
});

describe('a subscription', () => {
  it('is a cycle of one month: a payment forgotten for six weeks is an absence', () => {
    const rules = preset('subscription');
    const monthly = ['2026-07-05', '2026-08-05', '2026-09-05', '2026-10-05'].map((on) =>
      paid(on, { title: 'Тариф на месяц' }),
    );
    const assessment = judged(monthly, rules);
    expect(assessment.status).toBe('sleeping');
    expect(assessment.rhythm?.cycleDays).toBeCloseTo(31, 0);
  });
});

describe('a group rule that cannot be used', () => {
  const good: GroupRule = { code: 'nails', match: { by: 'product', words: ['маникюр'] }, kind: 'cycle', cycleDays: 28 };

  it.each([
    [{ code: ' ' }, 'noCode'],
    [{ match: { by: 'product', words: [' '] } }, 'noWords'],
    [{ match: { by: 'field', field: '', words: ['x'] } }, 'noField'],
    [{ cycleDays: 0 }, 'badCycle'],
    [{ cycleDays: Number.NaN }, 'badCycle'],
    [{ cycleDays: 3651 }, 'badCycle'],
    [{ leadDays: -1 }, 'badLead'],
    [{ kind: 'season', window: { from: '02-30', to: '03-01' } }, 'badWindow'],
  ])('%j is named: %s, and passed over', (change, why) => {
    const bad = { ...good, ...change } as GroupRule;
    expect(checkGroupRules([bad])).toEqual([{ index: 0, why }]);
    const assessment = judged(titled([paid('2026-11-01')], 'маникюр'), { ...defaultRules, groupRules: [bad] });
    expect(assessment.rhythm).toMatchObject({ cycleDays: 90, source: 'company' });
  });

  it('of two with one code is the second', () => {
    expect(checkGroupRules([good, { ...good, cycleDays: 40 }])).toEqual([{ index: 1, why: 'sameCode' }]);
    for (const { code } of presets) expect(checkGroupRules(preset(code).groupRules ?? [])).toEqual([]);
  });
});

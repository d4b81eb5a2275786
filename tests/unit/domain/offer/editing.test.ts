import { describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../../../lib/domain/offer/checkCatalogue';
import { examplePromises } from '../../../../lib/domain/offer/examplePromises';
import { offersIn } from '../../../../lib/domain/offer/firmCatalogue';
import { monthBudget } from '../../../../lib/domain/offer/monthBudget';
import { newOffer, offerKinds, offerOfKind } from '../../../../lib/domain/offer/newOffer';
import type { PromiseEntry } from '../../../../lib/domain/offer/promiseLog';
import { fivePercent, limits } from './grounds';

const today = '2026-11-21';
const margin = { rate: 0.3, isAssumed: false };

describe('the ready example, 5 % from 20 000, at most 3 000', () => {
  const shown = (of = limits) =>
    examplePromises(fivePercent, { limits: of, margin, minuteMinor: 0, today }).map(({ orderMinor, promise }) => [
      orderMinor / 100,
      promise.amountMinor / 100,
      promise.binding,
    ]);

  it('gives nothing below, 1 000 at 20 000 and 3 000 at 200 000', () => {
    expect(shown()).toEqual([
      [19_999, 0, 'minOrder'],
      [20_000, 1000, 'offerPercent'],
      [200_000, 3000, 'offerCap'],
    ]);
  });

  it('shows a limit that is lower than the offer', () => {
    expect(shown({ ...limits, managerMonthMinor: 700_00 }).map(([, promised]) => promised)).toEqual([0, 700, 700]);
  });
});

describe('an offer the head adds', () => {
  it.each(offerKinds)('as %s can be saved once its cost is there', (kind) => {
    const offer = offerOfKind(newOffer([], limits), kind);
    expect(checkCatalogue({ limits, offers: [offer] })).toEqual([]);
  });

  it('bears a code of its own', () => {
    expect(newOffer(['own1', 'own2'], limits).code).toBe('own3');
  });
});

describe('the words of an offer', () => {
  const ru = { label: 'Скидка', text: 'скидка' };
  const en = { label: 'Discount', text: 'a discount' };

  it('are those of the language of the call, else the other', () => {
    expect(offersIn([{ ...fivePercent, words: { ru, en } }], 'en')[0]?.words).toEqual(en);
    expect(offersIn([{ ...fivePercent, words: { ru } }], 'en')[0]?.words).toEqual(ru);
    expect(offersIn([fivePercent], 'en')[0]).not.toHaveProperty('words');
  });
});

describe('the budget of the month', () => {
  const entry = (id: string, by: string, amountMinor: number, on = '2026-11-03'): PromiseEntry => ({
    id,
    client: `c ${id}`,
    kind: 'discount',
    on,
    until: '2026-12-03',
    by,
    currency: 'RUB',
    minOrderMinor: 0,
    amountMinor,
  });
  const log = [entry('a', 'Olga', 1_000_00), entry('b', 'Marina', 2_500_00), entry('c', 'Olga', 500_00)];

  it('is what the promises of this month come to, by manager and in all', () => {
    expect(monthBudget([...log, entry('d', 'Olga', 9_000_00, '2026-10-30')], limits, today)).toEqual({
      team: { usedMinor: 4_000_00, limitMinor: limits.teamMonthMinor },
      managers: [
        { by: 'Marina', usedMinor: 2_500_00, limitMinor: limits.managerMonthMinor },
        { by: 'Olga', usedMinor: 1_500_00, limitMinor: limits.managerMonthMinor },
      ],
    });
  });
});

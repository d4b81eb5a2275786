import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanHistory } from '../../../lib/domain/cleanHistory';
import { dayOf } from '../../../lib/domain/day';
import type { Deal } from '../../../lib/domain/deal';
import { defaultRules, type Rules } from '../../../lib/domain/rules';
import { cleanRow, isPlain } from '../../../lib/store/cleanRow';
import { clientHistory } from '../../../lib/store/clientHistory';
import type { Hands } from '../../../lib/store/hand/hands';
import { historyAfter } from '../../../lib/store/history';
import { captureOf, NOW, SITE } from './samples';

const TODAY_NUMBER = 20_778;

const GROUP_RULES: Rules['groupRules'] = [
  { code: 'oil', kind: 'norm', cycleDays: 200, match: { by: 'category', words: ['oil'] } },
  { code: 'tyres', kind: 'season', window: { from: '03-01', to: '04-20' }, match: { by: 'product', words: ['tyre'] } },
];

const deal: fc.Arbitrary<Deal> = fc.record({
  id: fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 0, max: 400 }).map(String) },
    { weight: 1, arbitrary: fc.constantFrom(' ', 'Ж-1', 'x'.repeat(201)) },
  ),
  on: fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: TODAY_NUMBER - 900, max: TODAY_NUMBER }).map(dayOf) },
    { weight: 1, arbitrary: fc.constantFrom(undefined, dayOf(TODAY_NUMBER + 20), '1985-01-01', '2100-01-01') },
  ),
  amountMinor: fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 0, max: 5_000_000 }) },
    { weight: 1, arbitrary: fc.constantFrom(undefined, -500, 2 ** 60) },
  ),
  currency: fc.oneof(
    { weight: 30, arbitrary: fc.constant('RUB') },
    { weight: 1, arbitrary: fc.constantFrom('EUR', 'руб', undefined) },
  ),
  outcome: fc.oneof(
    { weight: 10, arbitrary: fc.constant<Deal['outcome']>('won') },
    { weight: 1, arbitrary: fc.constantFrom<Deal['outcome']>('open', 'lost') },
  ),
  category: fc.constantFrom('Oil change', 'Winter tyres', 'Wash'),
});
const deals = fc
  .tuple(fc.array(deal, { maxLength: 8 }), fc.boolean())
  .map(([all, isNamed]) => (isNamed ? all : all.map(({ category: _, ...bare }) => bare)));

const rules: fc.Arbitrary<Rules> = fc.constantFrom(
  defaultRules,
  defaultRules,
  { ...defaultRules, mergeWindowDays: 3 },
  { ...defaultRules, groupRules: GROUP_RULES },
  { ...defaultRules, rates: { home: 'RUB', rates: [{ currency: 'EUR', from: '2020-01-01', rate: '90' }] } },
);

const hand = fc.constantFrom(
  undefined,
  undefined,
  { corrections: [], marks: [{ code: 'promising', setOn: '2026-11-01' }] },
  { corrections: [{ what: 'cycle' as const, cycleDays: 50, setOn: '2026-11-01', reason: 'He said so' }], marks: [] },
);

it('a stored client is cleaned as the domain cleans him, the short way and the long one', () => {
  let short = 0;
  fc.assert(
    fc.property(deals, rules, hand, (read, ruled, set) => {
      const row = historyAfter(undefined, SITE, captureOf('1', read), NOW.instant);
      const hands: Hands = new Map(set ? [[row.key, { client: row.key, ...set }]] : []);
      if (isPlain(row, TODAY_NUMBER, ruled)) short++;
      expect(cleanRow(row, NOW.today, ruled, hands)).toEqual(cleanHistory(clientHistory(row, hands), NOW.today, ruled));
    }),
    { numRuns: 500 },
  );
  expect(short).toBeGreaterThan(50);
});

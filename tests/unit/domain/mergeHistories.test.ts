import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess';
import { baseFigures } from '../../../lib/domain/baseFigures';
import type { Deal } from '../../../lib/domain/deal';
import { type CardHistory, mergeHistories } from '../../../lib/domain/mergeHistories';
import { defaultRules } from '../../../lib/domain/rules';
import { cleaned, complete, daysOf, paid } from './deals';

const site = 'https://crm.example';
const card = (key: string, deals: readonly Deal[], more: Partial<CardHistory> = {}): CardHistory => ({
  site,
  key,
  deals,
  completeness: complete(deals),
  ...more,
});

describe('several cards of one client', () => {
  it('are one history before anything is joined by days', () => {
    const { key, deals } = mergeHistories(
      card('a', [paid('2026-01-10', { id: '1', amountMinor: 100 }), paid('2026-03-10', { id: '2' })]),
      card('b', [paid('2026-01-10', { id: '7', amountMinor: 50 }), paid('2026-02-10', { id: '8' })]),
    );
    expect(key).toBe('a');
    const purchases = cleaned(deals);
    expect(daysOf(purchases)).toEqual(['2026-01-10', '2026-02-10', '2026-03-10']);
    expect(purchases.amounts[0]).toBe(150);
  });

  it('that show the same deal count it once; the same id in another CRM is another deal', () => {
    const one = [paid('2026-01-10', { id: '1' })];
    const other = [paid('2026-02-10', { id: '1' })];
    expect(cleaned(mergeHistories(card('a', one), card('b', one)).deals).days).toHaveLength(1);
    const elsewhere = card('b', other, { site: 'https://other.example' });
    expect(cleaned(mergeHistories(card('a', one), elsewhere).deals).days).toHaveLength(2);
  });

  it('are complete only if each is; of a part no status is guessed', () => {
    const part = { state: 'partial', seen: 1, total: 5 } as const;
    const merged = mergeHistories(
      card('a', [paid('2026-01-10')]),
      card('b', [paid('2026-02-10')], { completeness: part }),
    );
    expect(merged.completeness).toEqual({ state: 'partial', seen: 2, total: 6 });
    const whole = mergeHistories(card('a', [paid('2026-01-10')]), card('b', [paid('2026-02-10')]));
    expect(whole.completeness).toEqual({ state: 'complete', seen: 2, total: 2 });
    const unsaid = { state: 'complete', seen: 1, total: undefined } as const;
    expect(
      mergeHistories(card('a', []), card('b', [paid('2026-02-10')], { completeness: unsaid })).completeness.total,
    ).toBeUndefined();
  });

  it('keep what was set by hand on any of them, and the first card’s fields before the others’', () => {
    const correction = { what: 'cycle', cycleDays: 14, setOn: '2026-01-01', reason: 'as agreed' } as const;
    const merged = mergeHistories(
      card('a', [], { fields: { breed: 'poodle' } }),
      card('b', [], { fields: { breed: 'pug', city: 'Perm' }, corrections: [correction], keptFrom: '2024-01-01' }),
    );
    expect(merged).toMatchObject({
      fields: { breed: 'poodle', city: 'Perm' },
      corrections: [correction],
      keptFrom: '2024-01-01',
    });
  });
});

describe('a history that begins when the CRM was bought', () => {
  const judged = (first: string, more: Partial<CardHistory> = {}) => {
    const deals = [paid(first), paid('2026-06-10')];
    const rules = { ...defaultRules, recordsFrom: '2026-01-01' };
    return assess(card('a', deals, more), { today: '2026-11-21', rules, base: baseFigures([], rules) }).truncatedBefore;
  };

  it('is noted for whoever bought within a cycle of its first day', () => {
    expect(judged('2026-01-02')).toBe('2026-01-01');
    expect(judged('2026-05-30')).toBeUndefined();
  });

  it('or was cut because it is too long to keep', () => {
    expect(judged('2026-05-30', { keptFrom: '2025-03-01' })).toBe('2025-03-01');
  });
});

import { describe, expect, it } from 'vitest';
import { historyAfter } from '../../../lib/store/history';
import type { HistRow } from '../../../lib/store/rows';
import { isSameHistory } from '../../../lib/store/sameHistory';
import { captureOf, evenly, NOW, SITE } from './samples';

const row = historyAfter(undefined, SITE, captureOf('1', evenly('1', 30, 10, 5)), NOW.instant);

describe('a client read once more', () => {
  it('is the same where only the reading is another one', () => {
    expect(isSameHistory(row, { ...structuredClone(row), readAt: '2026-12-01T10:00:00.000Z', job: 'another' })).toBe(
      true,
    );
  });

  it('is the same whether a field is left out or says nothing', () => {
    const { categories: _, ...bare } = row;
    expect(isSameHistory(row, bare)).toBe(true);
    expect(isSameHistory(bare, row)).toBe(true);
  });

  const changes: readonly (readonly [string, Partial<HistRow>])[] = [
    ['a day', { d: [...row.d.slice(0, -1), 20_000] }],
    ['a sum', { a: [...row.a.slice(0, -1), 7] }],
    ['one purchase less', { d: row.d.slice(1), a: row.a.slice(1), k: row.k.slice(1) }],
    ['what was bought', { categories: ['oil'] }],
    ['the owner', { owner: 'Ann' }],
    ['completeness', { completeness: { ...row.completeness, state: 'partial' } }],
    ['a doubt', { doubted: [['1-1', 'lost']] }],
    ['a shelf', { shelf: [] }],
  ];
  it.each(changes)('is another one by %s', (_, change) => {
    expect(isSameHistory(row, { ...row, ...change })).toBe(false);
    expect(isSameHistory({ ...row, ...change }, row)).toBe(false);
  });
});

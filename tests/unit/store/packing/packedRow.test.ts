import { describe, expect, it } from 'vitest';
import { emptyHistory, historyAfter } from '../../../../lib/store/history';
import { isPacked, packedRow, unpackedRow } from '../../../../lib/store/packing/packedRow';
import type { HistRow } from '../../../../lib/store/rows';
import { captureOf, evenly, NOW, notWon, partial, SITE, won } from '../samples';

const read = (id: string, deals: Parameters<typeof captureOf>[1], change = {}) =>
  historyAfter(undefined, SITE, captureOf(id, deals, change), NOW.instant);
const bought = read('7', evenly('7', 30, 60, 5));
const aliases = [{ type: 'contact', id: '9' }];

const ROWS: readonly (readonly [string, HistRow])[] = [
  ['nothing is read of', emptyHistory(SITE, captureOf('1', []))],
  ['bought five times', bought],
  ['has open, lost and undated deals', read('2', [notWon('o', 'open'), notWon('l', 'lost'), won('u', undefined)])],
  ['is read in part', read('3', evenly('3', 30, 60, 5), partial(5, 30))],
  ['has deals that were not told of', read('4', [], { completeness: { state: 'complete', seen: 3, total: 3 } })],
  ['has another record', read('5', evenly('5', 30, 60, 5), { aliases })],
  ['is known by a name of several words', read('Мастерская на углу', evenly('6', 30, 60, 5))],
  ['paid in two currencies', read('8', [won('1', '2026-01-01'), { ...won('2', '2026-02-01'), currency: 'EUR' }])],
  ['bought of a category', read('9', [{ ...won('1', '2026-01-01'), category: 'Oil change' }])],
  ['is merged, and from a file', { ...bought, into: `${SITE} company 1`, files: { runs: ['r'], isNew: true } }],
];

describe('a row packed and unpacked', () => {
  it.each(ROWS)('is the same of a client who %s', (_, row) => {
    const packed = packedRow(row);
    expect(isPacked(packed)).toBe(true);
    expect(unpackedRow(packed as Parameters<typeof unpackedRow>[0])).toEqual(row);
  });

  it.each<[string, object]>([
    ['another site than that of its key', { site: 'https://other.example' }],
    ['another record than that of its key', { client: { type: 'company', id: '8' } }],
    ['no record', { client: undefined }],
    ['deals of lists forgotten', { listed: [] }],
  ])('keeps a defect for the check to find: %s', (_, change) => {
    const row = { ...bought, ...change } as HistRow;
    expect(unpackedRow(packedRow(row) as Parameters<typeof unpackedRow>[0])).toEqual(row);
  });

  it('keeps damaged columns as they lie', () => {
    const row = { ...bought, a: bought.a.slice(1) };
    expect(packedRow(row)).toBe(row);
  });

  it('says nothing that goes without saying', () => {
    const packed = packedRow(read('7', [won('100', '2026-01-01'), won('200', '2026-02-01')]));
    expect(Object.keys(packed).sort()).toEqual(['currency', 'key', 'listed', 'name', 'p', 'path', 'readAt']);
  });
});

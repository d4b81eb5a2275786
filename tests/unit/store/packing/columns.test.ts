import { describe, expect, it } from 'vitest';
import { packedColumns, unpackedColumns } from '../../../../lib/store/packing/columns';
import { seeded } from '../../../bench/seeded';

type Columns = Parameters<typeof packedColumns>[0];

function again(columns: Columns) {
  const packed = packedColumns(columns);
  return packed && unpackedColumns(packed.p, packed.k);
}

/** One purchase of a day, a sum and an id. */
const one = (day: number, sum: number | undefined, id: string): Columns => ({ d: [day], a: [sum], k: [id] });

describe('purchases packed and unpacked', () => {
  it.each<[string, Columns]>([
    ['none', { d: [], a: [], k: [] }],
    ['the sum of one unknown', one(20_000, undefined, '7')],
    ['for nothing', one(20_000, 0, '7')],
    ['given back', one(20_000, -12_345, '7')],
    ['before 1970', one(-4_000, 100, '7')],
    ['of the largest sum there can be', one(20_000, 999_999_999_999_999, '7')],
    ['of the largest sum given back', one(20_000, -999_999_999_999_999, '7')],
    ...[28, 29, 30, 31, 32].flatMap((bits): [string, Columns][] =>
      [-1, 0, 1].map((more) => [`around 2^${bits}`, one(20_000, 2 ** bits + more, String(2 ** bits + more))]),
    ),
    ['with the id zero', one(20_000, 100, '0')],
    ['with ids far apart, back and forth', { d: [1, 1, 1], a: [1, 2, 3], k: ['1', '999999999999999', '2'] }],
    ['with ids longer than numbers are exact', one(20_000, 100, '4876876000000333001')],
    ['with ids that begin with zero', one(20_000, 100, '007')],
    ['with ids of letters', { d: [1, 2], a: [1, 2], k: ['12', '1e3'] }],
    ['with ids in other scripts', one(20_000, 100, 'заказ № 5')],
    ['with an empty id', one(20_000, 100, '')],
    ['with ids made of day and sum', one(20_000, 100, '2024-10-04 100')],
  ])('are the same: %s', (_, columns) => {
    expect(again(columns)).toEqual(columns);
  });

  it('are the same, five thousand of any kind', () => {
    const chance = seeded(5);
    const any = (most: number) => Math.floor((chance() - 0.3) * most ** chance());
    const columns = {
      d: Array.from({ length: 5_000 }, () => any(40_000)),
      a: Array.from({ length: 5_000 }, () => (chance() < 0.1 ? undefined : any(1e14))),
      k: Array.from({ length: 5_000 }, () => String(Math.abs(any(1e14)))),
    };
    expect(again(columns)).toEqual(columns);
  });

  it.each<[string, unknown]>([
    ['columns of different length', { d: [1, 2], a: [1], k: ['1', '2'] }],
    ['a day that is no number', { d: [Number.NaN], a: [1], k: ['1'] }],
    ['a day and a half', { d: [1.5], a: [1], k: ['1'] }],
    ['a sum with a fraction', { d: [1], a: [1.5], k: ['1'] }],
    ['a sum too large to be exact', { d: [1], a: [1e15], k: ['1'] }],
    ['a sum that is a text', { d: [1], a: ['1'], k: ['1'] }],
    ['a day that is missing', { d: [1, undefined, 3], a: [1, 2, 3], k: ['1', '2', '3'] }],
    ['no columns', {}],
  ])('are left as they are where they hold what no purchase has: %s', (_, columns) => {
    expect(packedColumns(columns as Columns)).toBeUndefined();
  });

  it('take less than half of what plain arrays of the browser take', () => {
    const { p } = packedColumns({ d: [20_000, 20_030], a: [1_000_000, 1_200_000], k: ['1000000', '1000900'] }) ?? {};
    // Two marks of arrays, a mark and three bytes a day, a mark and four a sum, a mark, a length and seven letters an id.
    const plain = 3 * 6 + 2 * (4 + 5 + 9);
    expect(p?.length).toBeLessThan(plain / 2);
  });
});

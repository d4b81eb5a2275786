import { describe, expect, it } from 'vitest';
import { defaultRules } from '../../../lib/domain/rules';
import { classCuts, type ValuedClient, valueClass } from '../../../lib/domain/valueClass';

const rules = { ...defaultRules.classes, minClients: 3 };

function classesOf(values: Readonly<Record<string, number>>, of = rules): Record<string, string | undefined> {
  const clients: ValuedClient[] = Object.entries(values).map(([key, yearlyMinor]) => ({ key, yearlyMinor }));
  const cuts = classCuts(clients, of);
  return Object.fromEntries(clients.map((client) => [client.key, valueClass(client, cuts, of)?.value]));
}

/** The plain reading of "80/15/5": walk down the list by value, then by key, and look at what came before. */
function slowClasses(values: Readonly<Record<string, number>>): Record<string, string> {
  const order = Object.keys(values).sort((a, b) => (values[b] as number) - (values[a] as number) || (a < b ? -1 : 1));
  const total = order.reduce((sum, key) => sum + Math.max(0, values[key] as number), 0);
  const classes: Record<string, string> = {};
  order.forEach((key, i) => {
    const before = order.slice(0, i).reduce((sum, earlier) => sum + (values[earlier] as number), 0);
    if ((values[key] as number) <= 0) classes[key] = 'C';
    else if (before * 100 < 80 * total) classes[key] = 'A';
    else classes[key] = before * 100 < 95 * total ? 'B' : 'C';
  });
  return classes;
}

describe('class A, B, C by yearly value', () => {
  it('cuts the order of value at 80 and 95 percent of the total', () => {
    expect(classesOf({ a: 500, b: 300, c: 100, d: 50, e: 50 })).toEqual({ a: 'A', b: 'A', c: 'B', d: 'B', e: 'C' });
  });

  it('makes the best client A even when he alone brings more', () => {
    expect(classesOf({ giant: 990, b: 6, c: 4 })).toEqual({ giant: 'A', b: 'C', c: 'C' });
  });

  it('orders equal values by key, so that the cut is the same every day', () => {
    const equal = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`k${String(i).padStart(2, '0')}`, 5]));
    const classes = classesOf(equal);
    expect(Object.keys(equal).filter((key) => classes[key] === 'A')).toHaveLength(16);
    expect([classes['k15'], classes['k16'], classes['k18'], classes['k19']]).toEqual(['A', 'B', 'B', 'C']);
    const shuffled = Object.fromEntries(Object.entries(equal).reverse());
    expect(classesOf(shuffled)).toEqual(classes);
  });

  it('calls whoever brings nothing C at once', () => {
    expect(classesOf({ a: 10, b: 0, c: -500 })).toEqual({ a: 'A', b: 'C', c: 'C' });
    expect(classesOf({ a: 0, b: 0, c: 0 })).toEqual({ a: 'C', b: 'C', c: 'C' });
  });

  it('agrees with a plain walk down the list on 300 clients', () => {
    let seed = 7;
    const next = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed;
    };
    const values = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`c${i}`, (next() % 1000) ** 2 - 5000]));
    expect(classesOf(values)).toEqual(slowClasses(values));
  });

  it('says the share of the base that the client brings', () => {
    const cuts = classCuts(
      [
        { key: 'a', yearlyMinor: 600 },
        { key: 'b', yearlyMinor: 300 },
        { key: 'c', yearlyMinor: 100 },
      ],
      rules,
    );
    expect(valueClass({ key: 'b', yearlyMinor: 300 }, cuts, rules)).toEqual({
      value: 'A',
      by: 'share',
      sharePercent: 30,
      baseYearlyMinor: 1000,
    });
  });

  it('needs enough buying clients: else the thresholds, else no class', () => {
    const few = { ...rules, minClients: 4 };
    expect(classesOf({ a: 900, b: 50, c: 50 }, few)).toEqual({ a: undefined, b: undefined, c: undefined });
    const thresholds = { ...few, thresholds: { aFromMinor: 100, bFromMinor: 50 } };
    expect(classesOf({ a: 100, b: 99, c: 49 }, thresholds)).toEqual({ a: 'A', b: 'B', c: 'C' });
    expect(
      valueClass({ key: 'x', yearlyMinor: 0 }, undefined, {
        ...thresholds,
        thresholds: { aFromMinor: 0, bFromMinor: 0 },
      })?.value,
    ).toBe('C');
  });
});

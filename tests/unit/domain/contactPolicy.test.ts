import { describe, expect, it } from 'vitest';
import { barOf } from '../../../lib/domain/contactPolicy';

describe('who may be called today', () => {
  it.each([
    [0, 'A', undefined],
    [0, 'B', undefined],
    [0, undefined, undefined],
    [0, 'C', 'classC'],
    [1, 'A', 'openDeal'],
    [3, 'C', 'openDeal'], // the first reason is the one shown
  ] as const)('%d open deals, class %s: %s', (openDeals, valueClass, bar) =>
    expect(barOf({ openDeals, valueClass }, '2026-11-21')).toBe(bar),
  );
});

import { describe, expect, it } from 'vitest';
import { type GuardWords, guardViewOf } from '../../../../lib/overlay/guard/guardViewOf';

/** An order of 62 000 on which 3 000 may be given: the picture of the design. */
const terms = {
  order: { amountMinor: 62_000_00, currency: 'RUB' },
  limit: {
    allowedMinor: 3000_00,
    allowedPercent: 4.83,
    binding: 'offerCap' as const,
    until: '2026-12-24',
    name: 'Vesna',
    today: '2026-11-21',
  },
};
const words: GuardWords = { limit: (code) => `<${code}>`, request: (_, asked) => `please: ${asked}` };
const nothingDone = { requested: undefined, isCopied: false };
const view = (typed: string | undefined, unit?: 'percent' | 'sum', requested?: string) =>
  guardViewOf(terms, { typed, unit }, words, { ...nothingDone, requested }, () => true);

describe('the line beside a discount', () => {
  it('tells what may be given, until when and what limits it', () => {
    expect(view(undefined)).toMatchObject({
      allowedMinor: 3000_00,
      allowedPercent: 4.83,
      until: '2026-12-24',
      limit: '<offerCap>',
      above: undefined,
    });
  });

  it('tells which goods a promise is for', () => {
    const category = { rule: 'bought', bought: ['paper'] } as const;
    const promised = { ...terms, limit: { ...terms.limit, category } };
    const typed = { typed: undefined, unit: undefined };
    expect(guardViewOf(promised, typed, words, nothingDone, () => true)).toMatchObject({ category });
  });

  it('keeps still up to the limit and warns from the first kopeck above it', () => {
    expect(view('3000', 'sum').above).toBeUndefined();
    expect(view('3000,01', 'sum').above).toMatchObject({ percent: undefined, aboveMinor: 1 });
  });

  it('takes a bare number for what the field says it is', () => {
    expect(view('50', 'sum').above).toBeUndefined();
    expect(view('50', 'percent').above).toMatchObject({ percent: 50, askedMinor: 31_000_00 });
    expect(view('10').above).toMatchObject({ percent: 10, aboveMinor: 3200_00 });
  });

  it('says nothing of what it cannot read', () => {
    for (const typed of ['десять', '-', '5-10 %', '120 %']) expect(view(typed, 'percent').above).toBeUndefined();
  });

  it('asks the head for what was typed, with the unit of the field', () => {
    expect(view('10', 'percent').above?.request).toBeUndefined();
    expect(view('10', 'percent', '10').above?.request).toBe('please: 10 %');
    expect(view('11', 'percent', '10').above?.request).toBeUndefined();
  });
});

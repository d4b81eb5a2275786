import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../../lib/domain/assess';
import { baseFigures } from '../../../../lib/domain/baseFigures';
import { type ClientMark, validMarks } from '../../../../lib/domain/marks/mark';
import { markedClass } from '../../../../lib/domain/marks/markedClass';
import { defaultRules } from '../../../../lib/domain/rules';

const today = '2026-11-21';
const mark = (code: string, setOn = '2026-10-01'): ClientMark => ({ code, setOn });
const codes = (marks: readonly ClientMark[], on = today) => validMarks(marks, on).map(({ code }) => code);

describe('marks that hold', () => {
  it('end when their time is over: “hard to talk to” after 180 days, “name for the portfolio” never', () => {
    const old = [mark('hardToTalk', '2026-05-25'), mark('portfolioName', '2015-01-01')];
    expect(codes(old)).toEqual(['portfolioName']);
    expect(codes([mark('hardToTalk', '2026-05-26')])).toEqual(['hardToTalk']);
  });
  it('are counted once, and not before they are set', () => {
    expect(codes([mark('debt'), mark('debt'), mark('promising', '2026-11-22')])).toEqual(['debt']);
  });
  it('pass over what is no mark', () => {
    expect(codes([mark('rude'), mark('__proto__'), mark('debt', 'yesterday')])).toEqual([]);
  });
});

describe('a class moved by marks', () => {
  const up = { code: 'promising', classEffect: 'up' } as const;
  const name = { code: 'portfolioName', classEffect: 'up' } as const;
  const down = { code: 'paysLate', classEffect: 'down' } as const;
  const price = { code: 'leavesForPrice', classEffect: 'down' } as const;
  it.each([
    ['B', [up], 'A', ['promising']],
    ['B', [up, name], 'A', ['promising', 'portfolioName']],
    ['A', [up], 'A', []],
    ['A', [down, price], 'B', ['paysLate', 'leavesForPrice']],
    ['C', [down], 'C', []],
    ['B', [up, down], 'B', []],
    ['B', [up, down, price], 'C', ['paysLate', 'leavesForPrice']],
  ] as const)('%s with %j is %s', (value, marks, expected, movedBy) => {
    expect(markedClass(value, marks, 100)).toEqual({ value: expected, movedBy });
  });
  it('never lifts a client who brings nothing', () => {
    expect(markedClass('C', [up, name], 0)).toEqual({ value: 'C', movedBy: [] });
  });
  it('is at most one step away from the class by money', () => {
    const any = fc.array(fc.constantFrom(up, name, down, price), { maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom('A', 'B', 'C'), any, (value, marks) => {
        const letters = ['A', 'B', 'C'];
        const step = letters.indexOf(markedClass(value, marks, 1).value) - letters.indexOf(value);
        expect(Math.abs(step)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('an assessment', () => {
  const deal = (i: number) =>
    ({ id: `${i}`, on: `2026-0${i}-10`, amountMinor: 100_00, currency: 'RUB', outcome: 'won' }) as const;
  const deals = [1, 2, 3, 4].map(deal);
  const thresholds = { aFromMinor: 10_000_00, bFromMinor: 500_00 };
  const rules = { ...defaultRules, classes: { ...defaultRules.classes, thresholds } };
  const context = { today, rules, base: baseFigures([], rules) };
  const history = { key: 'k', deals, completeness: { state: 'complete', seen: 4, total: 4 } as const };
  it('says which marks moved the class, and from where', () => {
    expect(assess(history, context).valueClass).toMatchObject({ value: 'B' });
    expect(assess({ ...history, marks: [mark('debt')] }, context).valueClass).toMatchObject({
      value: 'C',
      moved: { from: 'B', by: ['debt'] },
    });
  });
  it('lets a class set by hand win over marks', () => {
    const corrections = [{ what: 'class', value: 'A', setOn: '2026-10-01', reason: 'key client' } as const];
    const assessment = assess({ ...history, marks: [mark('debt')], corrections }, context);
    expect(assessment.valueClass).toMatchObject({ value: 'A', by: 'hand' });
  });
});

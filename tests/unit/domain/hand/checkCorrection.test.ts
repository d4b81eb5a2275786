import { describe, expect, it } from 'vitest';
import { checkCorrection, checkMark, mayTakeBack } from '../../../../lib/domain/hand/checkCorrection';
import type { Correction } from '../../../../lib/domain/hand/correction';
import { harshWords } from '../../../../lib/domain/hand/neutral';
import { validCorrections } from '../../../../lib/domain/hand/validCorrections';
import { markCodes, validMarks } from '../../../../lib/domain/marks/mark';
import texts from '../../../../lib/domain/marks/markTexts.json' with { type: 'json' };

const today = '2026-11-21';
const manager = { name: 'Ольга', role: 'manager' } as const;
const head = { name: 'Ирина', role: 'head' } as const;

const cycle = (more: Partial<Correction> = {}): Correction =>
  ({ what: 'cycle', cycleDays: 60, setOn: today, reason: 'Стали закупать раз в два месяца', ...more }) as Correction;
const check = (given: Correction, by: typeof manager | typeof head = manager, standing: readonly Correction[] = []) =>
  checkCorrection(given, { by, today, standing }).map(({ why }) => why);

describe('a correction by hand', () => {
  it.each<[string, Correction, string[]]>([
    ['with a reason and an end', cycle({ endsOn: '2027-05-01' }), []],
    ['without an end', cycle(), []],
    ['without a reason', cycle({ reason: ' ' }), ['noReason']],
    ['with a novel for a reason', cycle({ reason: 'а'.repeat(201) }), ['reasonTooLong']],
    ['that ended yesterday', cycle({ endsOn: '2026-11-20' }), ['endsBeforeToday']],
    ['that ends on no day', cycle({ endsOn: '2027-02-30' }), ['endsBeforeToday']],
    ['for a hundred years', cycle({ endsOn: '2126-01-01' }), ['endsTooLate']],
    ['of no days', { ...cycle(), cycleDays: 0 } as Correction, ['cycleOutside']],
    ['with a harsh word', cycle({ reason: 'Хамит и жадный' }), ['notNeutral']],
    ['of a season without windows', { what: 'season', windows: [], setOn: today, reason: 'к 8 марта' }, ['badWindow']],
    ['of the status former', { what: 'former', why: 'moved', setOn: today, reason: 'Переехали в Казань' }, []],
  ])('%s: %j', (_, given, problems) => {
    expect(check(given)).toEqual(problems);
  });

  it('does not overrule the head, whichever came first', () => {
    const setByHead = { ...cycle({ by: head }), setOn: '2026-10-01' };
    expect(check(cycle({ by: manager }), manager, [setByHead])).toEqual(['onlyHead']);
    expect(check(cycle({ by: head }), head, [setByHead])).toEqual([]);
    expect(check(cycle(), manager, [{ ...setByHead, endsOn: '2026-11-01' }])).toEqual([]);
    const later = cycle({ by: manager });
    expect(validCorrections([setByHead, later], today, undefined).cycle).toBe(setByHead);
    expect(mayTakeBack(setByHead, manager)).toBe(false);
    expect(mayTakeBack(later, manager)).toBe(true);
    expect(mayTakeBack(setByHead, head)).toBe(true);
  });
});

describe('a mark', () => {
  it.each([
    ['promising', manager, []],
    ['debt', manager, ['onlyHead']],
    ['debt', head, []],
    ['growing', head, ['onlyProduct']],
    ['rude', head, ['unknownMark']],
  ] as const)('%s set by %j: %j', (code, by, problems) => {
    expect(checkMark({ code, setOn: today }, by, today).map(({ why }) => why)).toEqual(problems);
  });

  it('ends on its day', () => {
    const mark = { code: 'promising', setOn: '2026-11-01', endsOn: today };
    expect(validMarks([mark], today).map(({ code }) => code)).toEqual(['promising']);
    expect(validMarks([mark], '2026-11-22')).toEqual([]);
  });

  it('is named and explained, without a harsh word', () => {
    expect(texts.marks.map(({ code }) => code)).toEqual(markCodes);
    for (const { label, explain } of texts.marks)
      for (const text of [label.ru, label.en, explain.ru, explain.en]) expect(harshWords(text)).toEqual([]);
  });
});

describe('harsh words', () => {
  it.each([
    ['Платит с задержкой, просит отсрочку', []],
    ['Хам!', ['Хам']],
    ['настоящий жлоб', ['жлоб']],
    ['салон «Хамелеон», хамам', []],
    ['a total jerk', ['jerk']],
    ['прихотливый, подхамутник', []],
  ])('%j: %j', (text, words) => {
    expect(harshWords(text)).toEqual(words);
  });
});

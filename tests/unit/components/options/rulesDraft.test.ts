import { beforeEach, describe, expect, it } from 'vitest';
import { numberOf } from '../../../../components/options/numberOf';
import { readDraft, shownValue } from '../../../../components/options/rulesDraft';
import { defaultRules } from '../../../../lib/domain/rules';
import { language } from '../../../../lib/locales/language';

beforeEach(() => {
  language.value = 'ru';
});

describe('numbers as people type them', () => {
  it.each([
    ['0,25', 0.25],
    ['0.25', 0.25],
    [' 1 200 ', 1200],
    ['1\u00a0200', 1200],
    ['-3', -3],
    ['1,000', 1],
  ])('reads «%s» in Russian', (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  it('reads a comma between thousands in English', () => {
    language.value = 'en';
    expect(numberOf('20,000')).toBe(20_000);
    expect(numberOf('0,5')).toBe(0.5);
  });

  it.each(['', ' ', 'сорок', '4o', '1e3', '1,2,3', '0x10', 'Infinity'])('takes «%s» for no number', (text) => {
    expect(numberOf(text)).toBeNaN();
  });
});

describe('rules as they are being typed', () => {
  it('changes nothing where nothing was typed', () => {
    const draft = readDraft(defaultRules, {});
    expect(draft.rules).toEqual(defaultRules);
    expect(draft.changes).toEqual([]);
    expect(draft.problems).toEqual([]);
  });

  it('forgets a change that was typed back', () => {
    expect(readDraft(defaultRules, { grace: '0,5' }).changes).toEqual([]);
  });

  it('says what changed, from what and to what', () => {
    const { changes, rules } = readDraft(defaultRules, { grace: '0,25', lostFrom: '4' });
    expect(changes).toEqual([
      { field: 'grace', from: 0.5, to: 0.25 },
      { field: 'lostFrom', from: 3, to: 4 },
    ]);
    expect(rules).toMatchObject({ grace: 0.25, lostFrom: 4, companyCycleDays: 90 });
  });

  it('takes percent for shares and money for thresholds', () => {
    const { rules, problems } = readDraft(defaultRules, { marginRate: '35', aFrom: '500 000', bFrom: '100 000,50' });
    expect(problems).toEqual([]);
    expect(rules.marginRate).toBe(0.35);
    expect(rules.classes.thresholds).toEqual({ aFromMinor: 50_000_000, bFromMinor: 10_000_050 });
    expect(shownValue('marginRate', rules.marginRate)).toBe('35');
  });

  it('leaves a margin unset where its field is emptied', () => {
    const saved = { ...defaultRules, marginRate: 0.3 };
    expect(readDraft(saved, { marginRate: '' }).rules.marginRate).toBeUndefined();
  });

  it('refuses an emptied field that a rule cannot do without', () => {
    expect(readDraft(defaultRules, { companyCycleDays: '' }).problems).toEqual([
      { field: 'companyCycleDays', why: 'notNumber' },
    ]);
  });

  it('wants both thresholds or none, and names the one that is missing', () => {
    expect(readDraft(defaultRules, { aFrom: '1000' }).problems).toEqual([{ field: 'bFrom', why: 'bothNeeded' }]);
    expect(readDraft(defaultRules, { bFrom: '1000' }).problems).toEqual([{ field: 'aFrom', why: 'bothNeeded' }]);
  });
});

import { describe, expect, it } from 'vitest';
import { defaultRules } from '../../../lib/domain/rules';
import { assessCommand } from '../../../lib/tools/assess/commandLine';

const now = new Date(2026, 10, 21, 23, 59);

describe('the command line of assess', () => {
  it('judges by the default rules and the local day of now', () => {
    expect(assessCommand(['a.csv'], now)).toEqual({ file: 'a.csv', today: '2026-11-21', rules: defaultRules });
  });

  it('takes the day and the rules it is given', () => {
    const args = ['--today', '2024-02-29', '--company-cycle', '30', '--grace', '0', '--lost-from', '2', 'a.csv'];
    expect(assessCommand(args, now)).toEqual({
      file: 'a.csv',
      today: '2024-02-29',
      rules: { ...defaultRules, companyCycleDays: 30, grace: 0, lostFrom: 2 },
    });
  });

  it.each([
    ['no file', [], /^Name one file of purchases\. Usage: /],
    ['two files', ['a.csv', 'b.csv'], /^Name one file of purchases\. Usage: /],
    ['an unknown option', ['--tomorrow', 'x', 'a.csv'], /^Unknown option '--tomorrow'.*Usage: /],
    ['a day that is none', ['--today', '2026-02-29', 'a.csv'], /^--today is not a calendar day: 2026-02-29$/],
    ['a cycle of no days', ['--company-cycle', '0', 'a.csv'], /^--company-cycle must be a number from 1 to 3650: 0$/],
    ['a grace that is no number', ['--grace', 'much', 'a.csv'], /^--grace must be a number from 0 to 1: much$/],
    ['lost before asleep', ['--lost-from', '1', 'a.csv'], /^--lost-from must be a whole number from 2 to 1000: 1$/],
    [
      'half a missed cycle',
      ['--lost-from', '2.5', 'a.csv'],
      /^--lost-from must be a whole number from 2 to 1000: 2\.5$/,
    ],
  ])('says in one sentence what is wrong: %s', (_, args, sentence) => {
    expect(() => assessCommand(args, now)).toThrow(sentence);
  });
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withRulesKept } from '../../../../lib/tools/build/pluralOnce';

const compiled = readFileSync('lib/locales/messages/registry.js', 'utf8');

type Plural = (language: string, count: number) => string;

/** The function as it is built into us, over rules that count how often they are made. */
function built() {
  const made: string[] = [];
  class Rules extends Intl.PluralRules {
    constructor(language: string) {
      super(language);
      made.push(language);
    }
  }
  const script = withRulesKept(compiled).replace(/^export /gm, '');
  const plural = new Function('Intl', `${script};return plural;`)({ ...Intl, PluralRules: Rules }) as Plural;
  return { plural, made };
}

it('words take the form of their number as the browser knows it', () => {
  const { plural } = built();
  for (const language of ['ru', 'en'])
    for (const count of [0, 1, 2, 4, 5, 11, 12, 21, 22, 25, 101, 111, 1.5])
      expect(plural(language, count)).toBe(new Intl.PluralRules(language).select(count));
});

it('the rules of a language are made when they are first wanted, and once', () => {
  const { plural, made } = built();
  expect(made).toEqual([]);
  for (const count of [1, 2, 5]) plural('ru', count);
  plural('en', 1);
  plural('ru', 1);
  expect(made).toEqual(['ru', 'en']);
});

it('a registry that is compiled otherwise is refused', () => {
  expect(() => withRulesKept('export const plural = () => "other";')).toThrow('otherwise than expected');
});

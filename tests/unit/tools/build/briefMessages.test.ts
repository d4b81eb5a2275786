import { expect, it } from 'vitest';
import { inBothLanguages } from '../../../../lib/tools/build/briefMessages';

/** As the compiler of messages writes one. */
const DAYS = `
import * as registry from '../registry.js'
import { getLocale, experimentalStaticLocale } from '../runtime.js';
const en_days = (i) => {const form = registry.plural("en", i?.n, {});
	if (form === "one") return /** @type {LocalizedString} */ (\`\${i?.n} day\`);
	if (form === "other") return /** @type {LocalizedString} */ (\`\${i?.n} days\`);
	return /** @type {LocalizedString} */ ("days");
};
const ru_days = (i) => {const form = registry.plural("ru", i?.n, {});
	if (form === "one") return /** @type {LocalizedString} */ (\`\${i?.n} день\`);
	if (form === "few") return /** @type {LocalizedString} */ (\`\${i?.n} дня\`);
	if (form === "many") return /** @type {LocalizedString} */ (\`\${i?.n} дней\`);
	if (form === "other") return /** @type {LocalizedString} */ (\`\${i?.n} дня\`);
	return /** @type {LocalizedString} */ ("days");
};
export const days = ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "ru") return ru_days(inputs)
	return en_days(inputs)
});`;

type Word = (inputs: { readonly n: number }) => string;

it('a message in a page says the words of the language that is chosen when it is called', () => {
  const code = inBothLanguages(DAYS, 'days')
    .replace(/^import .*$/gm, '')
    .replace('export const', 'const');
  const registry = { plural: (locale: string, n: number) => new Intl.PluralRules(locale).select(n) };
  let isRussian = false;
  const inTheLanguage = (en: Word, ru: Word) => (inputs: { readonly n: number }) => (isRussian ? ru : en)(inputs);
  const days: Word = new Function('registry', 'inTheLanguage', `${code}\nreturn days;`)(registry, inTheLanguage);
  expect([1, 2].map((n) => days({ n }))).toEqual(['1 day', '2 days']);
  isRussian = true;
  expect([1, 2, 5].map((n) => days({ n }))).toEqual(['1 день', '2 дня', '5 дней']);
});

it('a message that is compiled in another way is not built', () => {
  expect(() => inBothLanguages('export const close = () => 1;', 'close.js')).toThrow(/close\.js/);
});

import { describe, expect, it } from 'vitest';
import { inOneLanguage } from '../../../../lib/tools/build/fixLanguage';

/** As the compiler of messages writes one. */
const message = (name: string, russian: string) => `
import { getLocale, experimentalStaticLocale } from '../runtime.js';
const en_${name} = (i) => {
	return /** @type {LocalizedString} */ (\`unused\`)
};
const ru_${name} = /** @type {(inputs: Inputs) => LocalizedString} */ (i) => {${russian}
};
export const ${name} = ((inputs, options = {}) => {
	const locale = experimentalStaticLocale ?? options.locale ?? getLocale()
	if (locale === "ru") return ru_${name}(inputs)
	return en_${name}(inputs)
});`;

type Message = (inputs: Record<string, unknown>) => string;

function built(name: string, russian: string): Message {
  const code = inOneLanguage(message(name, russian), 'ru', name).replace(/^export const .*$/m, '');
  const registry = { plural: (locale: string, n: unknown) => new Intl.PluralRules(locale).select(Number(n)) };
  return new Function('registry', `${code}\nreturn ru_${name};`)(registry) as Message;
}

describe('a message in a script of one language', () => {
  it('says the words of every plural form', () => {
    const days = built(
      'days',
      `const form = registry.plural("ru", i?.n, {});
	if (form === "one") return /** @type {LocalizedString} */ (\`\${i?.n} день\`);
	if (form === "few") return /** @type {LocalizedString} */ (\`\${i?.n} дня\`);
	if (form === "many") return /** @type {LocalizedString} */ (\`\${i?.n} дней\`);
	if (form === "other") return /** @type {LocalizedString} */ (\`\${i?.n} дня\`);
	return /** @type {LocalizedString} */ ("days");`,
    );
    const said = [1, 2, 5, 11, 21, 1.5].map((n) => days({ n }));
    expect(said).toEqual(['1 день', '2 дня', '5 дней', '11 дней', '21 день', '1.5 дня']);
  });

  it('says the words of every kind, and those of all others', () => {
    const trouble = built(
      'trouble',
      `
	if (i?.why === "busy") return /** @type {LocalizedString} */ (\`CRM занята\`);
	if (i?.why === "network") return /** @type {LocalizedString} */ (\`Нет связи: \${i?.text}\`);
	return /** @type {LocalizedString} */ (\`Обновите\`)
	`,
    );
    const said = ['busy', 'network', 'else'].map((why) => trouble({ why, text: 'CRM' }));
    expect(said).toEqual(['CRM занята', 'Нет связи: CRM', 'Обновите']);
  });

  it('is not built where messages are compiled in another way', () => {
    expect(() => inOneLanguage('export const close = () => 1;', 'ru', 'close.js')).toThrow(/close\.js/);
  });
});

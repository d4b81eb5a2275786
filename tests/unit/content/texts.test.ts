import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fill, variablesOf } from '../../../lib/domain/script/fill';
import { libraries, shapeOf, textsOf } from './libraries';

type Language = keyof typeof libraries;
const languages = ['ru', 'en'] as const;
const files = readdirSync('lib/content/ru');

function wordsOf(language: Language, file: string): unknown {
  return JSON.parse(readFileSync(`lib/content/${language}/${file}`, 'utf8'));
}

/** Pressure, insults, labels, office speech, calques, and words that give away who speaks. */
const FORBIDDEN: Readonly<Record<Language, readonly string[]>> = {
  ru: [
    ...['последний шанс', 'только сегодня', 'успей', 'срочно', 'торопитесь', 'поспеши', 'не упустите', 'вы обязаны'],
    ...['вы должны', 'гарантирую', 'дожать', 'дожим', 'впарить', 'втюх', 'закрыть клиента', 'уникальн', 'эксклюзив'],
    ...['невероятн', 'хам', 'мудак', 'жадн', 'скандалист', 'токсичн', 'проблемный клиент', 'неадекват', 'халявщик'],
    ...['мёртв', 'дохл', 'труп', 'осуществ', 'в рамках', 'данный', 'данная', 'данное', 'является', 'в целях'],
    ...['касательно', 'уважаем', 'вышеуказан', 'посредством', 'в ближайшее время', 'актуализ', 'клиентоориентир'],
    ...['индивидуальный подход', 'фидбек', 'реактивац', 'надлежащ', 'произвести', 'воспользуйтесь', '(а)', '(ла)'],
    ...['рада ', 'готова ', 'хотел бы', 'хотела бы', 'сделал вам', 'поняла', 'я понял', 'уверен,', 'уверена'],
    ...['должен ', 'должна ', 'согласен?', 'согласна', 'сам разберусь', 'сама '],
  ],
  en: [
    ...['last chance', 'act now', 'hurry', 'urgent', 'only today', 'today only', 'don’t miss', 'limited time'],
    ...['once in a lifetime', 'must buy', 'you must', 'guarantee', 'exclusive', 'unique', 'amazing', 'incredible'],
    ...['deadbeat', 'moron', 'idiot', 'stupid', 'toxic', 'cheapskate', 'dead client', 'problem client'],
    ...['valued customer', 'kindly', 'utilize', 'leverage', 'dear sir', 'to whom it may', 'as per', 'pursuant'],
    ...['reach out', 'touch base', 'circle back', 'synergy', 'reactivat', 'actual offer'],
  ],
};

/** Roles nobody may put on; a role set by the head stands in the introductions. */
const FALSE_ROLES = /эксперт по качеству|директор по|независим\p{L}+ эксперт|quality expert|service director/iu;
const OF_OFFERS = /^offers\.catalogue\./;
const COMPUTED_WITH_OFFER = ['offerPercent', 'offerCap', 'offerMinOrder', 'offerUntil', 'offerItem'];

function isForbidden(text: string, word: string): boolean {
  const at = text.toLowerCase().indexOf(word);
  return at !== -1 && !/\p{L}/u.test(text[at - 1] ?? ' ');
}

/** What is wrong with one text of one language. */
function faultsOf(text: string, language: Language): string[] {
  const bare = text.replace(/\{\w+\}/g, '');
  const tests: readonly (readonly [boolean, string])[] = [
    [text.trim() === '' || text !== text.trim(), 'empty or a space at an end'],
    [/[^\S\n]{2,}/.test(text), 'two spaces'],
    [/["']/.test(text), 'straight quote'],
    [/ [,.;:!?](?!\w)/.test(text), 'space before punctuation'],
    [/\p{L}[\u201c\u00ab]/u.test(text), 'quote inside a word'],
    [FALSE_ROLES.test(text), 'false role'],
    [language === 'en' && /[а-яё]/i.test(bare), 'Cyrillic in English'],
    [language === 'ru' && /[A-Za-z]{2,}/.test(bare.replace(/\b(CRM|RFM)\b/g, '')), 'Latin word in Russian'],
    [language === 'ru' && /[“”’]/.test(text), 'English quotes in Russian'],
    [language === 'en' && /[«»]/.test(text), 'Russian quotes in English'],
  ];
  const forbidden = FORBIDDEN[language].filter((word) => isForbidden(text, word)).map((word) => `forbidden: ${word}`);
  return [...tests.flatMap(([isWrong, fault]) => (isWrong ? fault : [])), ...forbidden];
}

/** How a text reads with samples, and with nothing but fallbacks. */
function readings(text: string, language: Language, place: string): string[] {
  const known = new Map(libraries[language].vocabulary.variables.map((variable) => [variable.key, variable]));
  const isGiven = (key: string) => OF_OFFERS.test(place) && COMPUTED_WITH_OFFER.includes(key);
  return [
    fill(text, (key) => known.get(key)?.sample),
    fill(text, (key) => (isGiven(key) ? known.get(key)?.sample : known.get(key)?.fallback)),
  ];
}

const READS_BADLY = / [,.;:!?](?!\w)|[,;:]\.|\.\.|,,|[.!?] \p{Ll}|[{}[\]]|undefined|null|NaN/u;
/** Names of counted things and plural forms hold `{n}`; keywords and such are single words. */
const isForms = (place: string) => /\.(=\d+|one|few|many|other)$/.test(place);

describe('the words of both languages', () => {
  it('are the same files', () => {
    expect(readdirSync('lib/content/en')).toEqual(files);
  });

  it.each(files)('%s says in English exactly what it says in Russian', (file) => {
    const shape = (language: Language) => shapeOf(wordsOf(language, file)).filter((place) => !isForms(place));
    expect(shape('en')).toEqual(shape('ru'));
  });

  it.each(files)('%s uses the same variables in both', (file) => {
    const english = new Map(textsOf(wordsOf('en', file), file).map(({ place, text }) => [place, text]));
    const different = textsOf(wordsOf('ru', file), file)
      .filter(({ place }) => !isForms(place))
      .filter(({ place, text }) => {
        const other = english.get(place) ?? '';
        return [...variablesOf(text)].sort().join() !== [...variablesOf(other)].sort().join();
      });
    expect(different).toEqual([]);
  });
});

describe.each(languages)('every text in %s', (language) => {
  const all = files.flatMap((file) => textsOf(wordsOf(language, file), file.replace('.json', '')));

  it('is clean: quotes, spaces, alphabet, no pressure, no labels, no false roles', () => {
    const faults = all.flatMap(({ place, text }) => faultsOf(text, language).map((fault) => `${place}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it('reads well with values and without', () => {
    const bad = all
      .filter(({ place }) => !isForms(place))
      .flatMap(({ place, text }) => readings(text, language, place).map((shown) => ({ place, shown })))
      .filter(({ shown }) => READS_BADLY.test(shown));
    expect(bad).toEqual([]);
  });

  it('counts things in every plural form its language has', () => {
    const { variables, units } = libraries[language].vocabulary;
    const durations = variables.flatMap((variable) =>
      variable.type === 'duration' ? Object.values(variable.forms) : [],
    );
    const wanted = language === 'ru' ? ['few', 'many', 'one', 'other'] : ['one', 'other'];
    for (const forms of [...Object.values(units), ...durations]) {
      const given = Object.keys(forms).filter((form) => !form.startsWith('='));
      expect(given.sort()).toEqual(wanted);
      expect(given.every((form) => forms[form]?.includes('{n}'))).toBe(true);
    }
    for (const variable of variables) if (variable.type === 'count') expect(units).toHaveProperty(variable.unit);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Plural forms each language has for whole numbers and fractions (CLDR, cardinal). */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  en: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
};

interface Variants {
  readonly declarations: readonly string[];
  readonly selectors: readonly string[];
  readonly match: Readonly<Record<string, string>>;
}
type Message = string | readonly Variants[];

const FOLDER = 'lib/locales';
const files = readdirSync(`${FOLDER}/en`).filter((name) => name.endsWith('.json'));

function messagesIn(language: string, file: string): Readonly<Record<string, Message>> {
  const { $schema: _, ...messages } = JSON.parse(readFileSync(`${FOLDER}/${language}/${file}`, 'utf8'));
  return messages;
}

function textsOf(message: Message): readonly string[] {
  return typeof message === 'string' ? [message] : message.flatMap(({ match }) => Object.values(match));
}

/** Values a message needs: its inputs, and what stands in braces without being made of them. */
function variablesOf(message: Message): readonly string[] {
  const declared = typeof message === 'string' ? [] : message.flatMap(({ declarations }) => declarations);
  const inputs = declared.flatMap((line) => /^input (\w+)/.exec(line)?.[1] ?? []);
  const locals = declared.flatMap((line) => /^local (\w+)/.exec(line)?.[1] ?? []);
  const shown = textsOf(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''));
  return [...new Set([...inputs, ...shown.filter((name) => !locals.includes(name))])].sort();
}

/** Plural selectors of a message, with the forms that are given for each. */
function pluralForms(message: Message): readonly (readonly [selector: string, forms: readonly string[]])[] {
  if (typeof message === 'string') return [];
  return message.flatMap(({ declarations, match }) =>
    declarations
      .flatMap((line) => /^local (\w+) = \w+: plural/.exec(line)?.[1] ?? [])
      .map((selector) => {
        const pattern = new RegExp(`(?:^|,\\s*)${selector}=(\\w+)`);
        return [selector, [...new Set(Object.keys(match).flatMap((key) => pattern.exec(key)?.[1] ?? []))]] as const;
      }),
  );
}

it('every language has every file', () => {
  for (const language of Object.keys(FORMS)) {
    expect(readdirSync(`${FOLDER}/${language}`).filter((name) => name.endsWith('.json'))).toEqual(files);
  }
});

it('says a thing in one file alone: with two of one name the compiler of the catalogue never ends', () => {
  const keys = files.flatMap((file) => Object.keys(messagesIn('en', file)));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

describe.each(files)('%s', (file) => {
  const english = messagesIn('en', file);
  const russian = messagesIn('ru', file);

  it('says the same things in both languages', () => {
    expect(Object.keys(russian).sort()).toEqual(Object.keys(english).sort());
  });

  it('puts the same values into them', () => {
    const variables = (messages: Readonly<Record<string, Message>>) =>
      Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, variablesOf(message)]));
    expect(variables(russian)).toEqual(variables(english));
  });

  it.each(Object.keys(FORMS))('has every plural form of %s', (language) => {
    const missing = Object.entries(messagesIn(language, file)).flatMap(([key, message]) =>
      pluralForms(message)
        .filter(([, forms]) => !(FORMS[language] ?? []).every((form) => forms.includes(form)))
        .map(([selector, forms]) => `${key}: ${selector} has ${forms.join(', ')}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(Object.keys(FORMS))('has no empty text in %s', (language) => {
    const empty = Object.entries(messagesIn(language, file)).filter(([, message]) => {
      const texts = textsOf(message);
      return texts.length === 0 || texts.some((text) => text.trim() === '');
    });
    expect(empty.map(([key]) => key)).toEqual([]);
  });
});

it('finds a text that lacks a form, a value or everything', () => {
  const lacking: Message = [
    { declarations: ['input n', 'local form = n: plural'], selectors: ['form'], match: { 'form=one': '{n} {who}' } },
  ];
  expect(pluralForms(lacking)).toEqual([['form', ['one']]]);
  expect(variablesOf(lacking)).toEqual(['n', 'who']);
});

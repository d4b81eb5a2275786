import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill, variablesOf } from '../../../../lib/domain/script/fill';

const words = (known: Record<string, string>) => (key: string) => (Object.hasOwn(known, key) ? known[key] : undefined);

describe('filling a text', () => {
  it.each([
    ['Здравствуйте[, {name}]!', { name: 'Анна' }, 'Здравствуйте, Анна!'],
    ['Здравствуйте[, {name}]!', {}, 'Здравствуйте!'],
    ['{intro} [Раньше: {item}.] Что нужно?', { intro: 'Это Ольга.' }, 'Это Ольга. Что нужно?'],
    ['[{a} и {b}]', { a: 'раз' }, ''],
    ['[{a} и {b}]', { a: 'раз', b: 'два' }, 'раз и два'],
    ['Первая\n[{own}\n]Подпись', {}, 'Первая\nПодпись'],
    ['Здравствуйте!\n[Вы брали {item}.] если пора, напишите', {}, 'Здравствуйте!\nЕсли пора, напишите'],
    ['Спасибо.\n{name}[, {firm}]', { name: 'ваш менеджер' }, 'Спасибо.\nВаш менеджер'],
    ['{gone} слово', {}, 'слово'],
    ['сломано [ {a', { a: 'x' }, 'сломано a'],
  ])('%j with %j', (template, known, shown) => {
    expect(fill(template, words(known))).toBe(shown);
  });

  it('takes what a value says for words, never for a text of ours', () => {
    expect(fill('Это {name}.', words({ name: '{intro} [x]' }))).toBe('Это {intro} [x].');
  });

  it('never leaves a bracket, a name of a variable or "undefined", whatever the text', () => {
    const piece = fc.constantFrom('[', ']', '{', '}', '{name}', '{gone}', 'слово', ' ', ', ', '\n', '[, {name}]');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.boolean(), (pieces, isKnown) => {
        const shown = fill(pieces.join(''), words(isKnown ? { name: 'Анна' } : {}));
        expect(shown).not.toMatch(/[[\]{}]|undefined/);
        expect(shown).not.toMatch(/^\s|\s$| {2}/);
      }),
      { numRuns: 2000 },
    );
  });

  it('names each variable once', () => {
    expect(variablesOf('{a} [{b} {a}]')).toEqual(['a', 'b']);
  });
});

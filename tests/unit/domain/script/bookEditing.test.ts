import { describe, expect, it } from 'vitest';
import {
  isAnswered,
  withObjection,
  withObjectionEarlier,
  withoutObjection,
} from '../../../../lib/domain/script/bookObjections';
import { situationsOf, withLine, withoutLine, withText } from '../../../../lib/domain/script/bookTexts';
import { checkBook } from '../../../../lib/domain/script/checkBook';
import { keyedVariables, namedVariables } from '../../../../lib/domain/script/namedVariables';
import { codes, libraries } from '../../content/libraries';

/** The head edits the script text by text; every text has the place at which its problems are told. */

const languages = ['ru', 'en'] as const;
const { scripts, vocabulary } = libraries.ru;
const problems = (book: typeof scripts) => checkBook(book, vocabulary, codes);

describe.each(languages)('every text of the %s library', (language) => {
  const book = libraries[language].scripts;
  const { variables } = libraries[language].vocabulary;
  const texts = situationsOf(book).flatMap((situation) => situation.texts);

  it('changes alone, at its own place', () => {
    expect(texts.length).toBeGreaterThan(200);
    for (const { where } of texts) {
      const changed = situationsOf(withText(book, where, 'Other words')).flatMap((situation) => situation.texts);
      const differing = changed.filter(({ text }, i) => text !== texts[i]?.text).map((text) => text.where);
      expect(differing, where).toEqual([where]);
    }
  });

  it('is shown with names in the place of codes, and read back as it was', () => {
    for (const { text } of texts) {
      const shown = namedVariables(text, variables);
      expect(shown).not.toMatch(/\{[a-z]\w*\}/);
      expect(keyedVariables(shown, variables)).toBe(text);
    }
  });
});

describe('an empty text', () => {
  it('is told at its own place', () => {
    for (const { where } of situationsOf(scripts).flatMap(({ texts }) => texts)) {
      expect(problems(withText(scripts, where, '')).map((problem) => problem.where)).toContain(where);
    }
  });
});

describe('lines of a branch', () => {
  it('are three at most', () => {
    const four = withText(withLine(scripts, 'price'), 'branches.price.say.3', 'Ещё одна фраза.');
    expect(problems(four)).toEqual([{ where: 'branches.price.say', why: 'tooMany', is: 4, limit: 3 }]);
    expect(problems(withoutLine(four, 'price', 3))).toEqual([]);
  });
});

describe('the order of objections', () => {
  const saysAfterPrice = (book: typeof scripts) =>
    book.branches.find(({ reason }) => reason === 'price')?.objections.map(({ id }) => id) ?? [];
  const [first = '', second = '', ...rest] = saysAfterPrice(scripts);

  it('is changed by moving one up, and the first stays the first', () => {
    const moved = withObjectionEarlier(scripts, 'price', second);
    expect(saysAfterPrice(moved)).toEqual([second, first, ...rest]);
    expect(problems(moved)).toEqual([]);
    expect(withObjectionEarlier(scripts, 'price', first)).toEqual(scripts);
    expect(withObjectionEarlier(moved, 'price', first)).toEqual(scripts);
  });

  it('of those for any moment is their own', () => {
    const [one, other] = scripts.commonObjections;
    const moved = withObjectionEarlier(scripts, undefined, other?.id ?? '');
    expect(moved.commonObjections.slice(0, 2)).toEqual([other, one]);
    expect(moved.branches).toEqual(scripts.branches);
  });
});

describe('a phrase nobody had an answer to', () => {
  const phrase = 'Бухгалтерия ждёт документы';

  it('becomes an objection after its reason, and needs an answer before it can be saved', () => {
    const { book, id } = withObjection(scripts, 'price', phrase);
    expect(problems(book)).toEqual([{ where: `branches.price.${id}.answer`, why: 'empty' }]);
    const answered = withText(book, `branches.price.${id}.answer`, 'Пришлём сегодня.');
    expect(problems(answered)).toEqual([]);
    expect(isAnswered(answered, 'бухгалтерия ждёт документы!')).toBe(true);
    expect(isAnswered(scripts, phrase)).toBe(false);
    expect(withoutObjection(book, 'price', id)).toEqual(scripts);
  });

  it('stands among those for any moment where no reason was given', () => {
    const { book, id } = withObjection(scripts, undefined, phrase);
    expect(book.commonObjections.at(-1)).toEqual({ id, says: phrase, answer: '' });
  });
});

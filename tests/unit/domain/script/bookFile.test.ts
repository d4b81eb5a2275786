import { describe, expect, it } from 'vitest';
import type { ScriptBook } from '../../../../lib/domain/content/scriptBook';
import { nextVersion, type SavedBook, writeBookFile } from '../../../../lib/domain/script/bookFile';
import { checkBook } from '../../../../lib/domain/script/checkBook';
import { checkText } from '../../../../lib/domain/script/checkText';
import { readBookFile } from '../../../../lib/domain/script/schema';
import { codes, libraries } from '../../content/libraries';

const { scripts, vocabulary } = libraries.ru;
const saved: SavedBook = {
  language: 'ru',
  version: 3,
  savedAt: '2026-11-21T09:00:00.000Z',
  savedBy: 'Ирина',
  scripts,
};

/** The shipped script with one opening line put in the place of another. */
function withQuestion(question: string): ScriptBook {
  const [first, ...others] = scripts.openings;
  return { ...scripts, openings: [{ ...first!, lines: { ...first!.lines, question } }, ...others] };
}

function withSay(text: string, when?: { readonly consent: true }): ScriptBook {
  const [first, ...others] = scripts.branches;
  return { ...scripts, branches: [{ ...first!, say: [{ text, ...(when && { when }) }] }, ...others] };
}

const problemsOf = (book: ScriptBook) => checkBook(book, vocabulary, codes).map(({ where, why }) => [where, why]);

describe('the editor of scripts names what is wrong', () => {
  it.each([
    ['Что у вас {nosuch}?', 'unknownVariable'],
    ['Что с {lastPurchaseItem}?', 'missingFallback'],
    ['Что [с {name}?', 'brackets'],
    ['Что с вами[ всё ещё]?', 'emptyPart'],
    ['Расскажите.', 'notAQuestion'],
    [`${'Почему '.repeat(21)}?`, 'tooLong'],
    ['', 'empty'],
  ])('%j: %s', (question, why) => {
    expect(problemsOf(withQuestion(question))).toEqual([['openings.complaintOpen.question', why]]);
  });

  it('an offer before the reason is known', () => {
    expect(problemsOf(withQuestion('Хотите [{offerText}, до {offerUntil}]?'))).toEqual([
      ['openings.complaintOpen', 'offerTooEarly'],
    ]);
  });

  it('an offer without its last day, and without consent', () => {
    expect(problemsOf(withSay('Есть [{offerText}].', { consent: true }))).toEqual([
      ['branches.forgot.say.0', 'offerWithoutEnd'],
    ]);
    expect(problemsOf(withSay('Есть [{offerText}, до {offerUntil}].'))).toEqual([
      ['branches.forgot.say.0', 'offerWithoutConsent'],
    ]);
  });

  it('a step of more than three lines', () => {
    const [first, ...others] = scripts.branches;
    const long = { ...first!, say: Array.from({ length: 4 }, () => ({ text: 'Хорошо.' })) };
    expect(checkBook({ ...scripts, branches: [long, ...others] }, vocabulary, codes)).toEqual([
      { where: 'branches.forgot.say', why: 'tooMany', is: 4, limit: 3 },
    ]);
  });

  it('a line that is too long only with values in it', () => {
    const line = `${'а'.repeat(120)}[ {fixMade}]`;
    expect(checkText(line, vocabulary.variables, { most: 140 })).toEqual([
      { why: 'tooLong', is: 120 + 1 + 'заказы возит другая служба доставки'.length, most: 140 },
    ]);
  });

  it('conditions and codes that do not exist, and openings of one rank', () => {
    const [first, second, ...others] = scripts.openings;
    const openings = [
      first!,
      { ...second!, priority: first!.priority, when: { status: ['asleep'], mood: true } as never },
      ...others,
    ];
    expect(problemsOf({ ...scripts, openings })).toEqual([
      ['openings.agreedDate', 'samePriority'],
      ['openings.agreedDate', 'unknownValue'],
      ['openings.agreedDate', 'unknownField'],
    ]);
  });
});

describe('a script that travels as a file', () => {
  it('comes back as it went, and counts its versions', () => {
    expect(readBookFile(writeBookFile(saved), vocabulary, codes)).toEqual(saved);
    const next = nextVersion(saved, { scripts, savedAt: '2026-11-22T09:00:00.000Z', savedBy: 'Ирина' });
    expect(next).toMatchObject({ version: 4, language: 'ru' });
  });

  it('is refused whole, by name and place', () => {
    const read = (source: string) => readBookFile(source, vocabulary, codes);
    const changed = (change: object) => read(JSON.stringify({ ...JSON.parse(writeBookFile(saved)), ...change }));
    expect(read('{')).toEqual({ problem: { why: 'notJson' } });
    expect(read('{"format":"budilnik-offers"}')).toEqual({ problem: { why: 'otherFormat' } });
    expect(changed({ formatVersion: 2 })).toEqual({ problem: { why: 'newerFormat' } });
    expect(changed({ scripts: { ...scripts, openings: [{ code: 'x' }] } })).toEqual({
      problem: { why: 'badShape', where: 'scripts.openings.0.priority' },
    });
    expect(changed({ scripts: withQuestion('{nosuch}?') })).toMatchObject({
      problem: { why: 'badScript', problems: [{ where: 'openings.complaintOpen.question', variable: 'nosuch' }] },
    });
    expect(changed({ extra: 1 })).toHaveProperty('problem.why', 'badShape');
    expect(read('x'.repeat(2_000_001))).toEqual({ problem: { why: 'tooLarge' } });
  });
});

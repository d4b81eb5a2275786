import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../lib/domain/content/condition';
import type { ScriptBook } from '../../../../lib/domain/content/scriptBook';
import { writeBookFile } from '../../../../lib/domain/script/bookFile';
import {
  withOpening,
  withOpeningEarlier,
  withOpeningFor,
  withoutOpening,
} from '../../../../lib/domain/script/bookOpenings';
import { situationsOf, withText } from '../../../../lib/domain/script/bookTexts';
import { checkBook } from '../../../../lib/domain/script/checkBook';
import { openingFor } from '../../../../lib/domain/script/choose';
import { readBookFile } from '../../../../lib/domain/script/schema';
import { codes, libraries } from '../../content/libraries';

/** The head adds a beginning of his own for some of his clients. */

const { scripts, vocabulary } = libraries.ru;
const problems = (book: ScriptBook) => checkBook(book, vocabulary, codes);
const heardBy = (book: ScriptBook, facts: Facts) => openingFor(book, { consent: true, ...facts }).code;
const forLost = withText(withOpening(scripts, 'lost'), 'openings.own1.label', 'Потерянные, ремонт');
const LOST: Facts = { status: 'lost', type: 'longTime' };

describe('an opening of the head’s own', () => {
  it('begins as a copy of another, and is said to whom that one was for', () => {
    const copied = scripts.openings.find(({ code }) => code === 'lost');
    expect(forLost.openings.find(({ code }) => code === 'own1')).toMatchObject({
      when: { status: ['lost'] },
      lines: copied?.lines,
    });
    expect(problems(forLost)).toEqual([]);
    expect(heardBy(scripts, LOST)).toBe('lost');
    expect(heardBy(forLost, LOST)).toBe('own1');
    expect(heardBy(forLost, { status: 'due' })).toBe('due');
  });

  it('has its name and three lines as texts that are edited like any other', () => {
    const own = situationsOf(forLost).find(({ code }) => code === 'own1');
    expect(own?.texts.map(({ role }) => role)).toEqual(['label', 'who', 'question', 'next']);
    expect(situationsOf(scripts).find(({ code }) => code === 'lost')?.texts).toHaveLength(3);
  });

  it('is for those alone who are as it says', () => {
    const narrow = withOpeningFor(forLost, 'own1', 'type', ['longTime']);
    expect(heardBy(narrow, LOST)).toBe('own1');
    expect(heardBy(narrow, { status: 'lost', type: 'few' })).toBe('lost');
    expect(heardBy(narrow, { status: 'lost' })).toBe('lost');
    const season = withOpeningFor(withOpeningFor(forLost, 'own1', 'status', []), 'own1', 'season', ['missed']);
    expect(heardBy(season, { status: 'seasonal', season: 'missed' })).toBe('own1');
  });

  it.each([
    ['a wish of the client', { agreedDate: 'today' }, 'agreedDate'],
    ['his complaint', { marks: ['complaintOpen'] }, 'complaintOpen'],
    ['his missing consent', { consent: false }, 'feedbackOnly'],
  ] as const)('waits behind %s', (_, more, code) => {
    expect(heardBy(forLost, { ...LOST, ...more })).toBe(code);
  });

  it.each([
    ['has no name', withText(forLost, 'openings.own1.label', ' '), 'openings.own1.label', 'empty'],
    ['is for nobody', withOpeningFor(forLost, 'own1', 'status', []), 'openings.own1', 'emptyCondition'],
    ['is for a status there is not', withOpeningFor(forLost, 'own1', 'status', ['x']), 'openings.own1', 'unknownValue'],
    [
      'has a value there is not',
      withText(forLost, 'openings.own1.next', '{x}'),
      'openings.own1.next',
      'unknownVariable',
    ],
    ['asks nothing', withText(forLost, 'openings.own1.question', 'Да.'), 'openings.own1.question', 'notAQuestion'],
    [
      'names an offer',
      withText(forLost, 'openings.own1.next', '[{offerText}, до {offerUntil}.] Да?'),
      'openings.own1',
      'offerTooEarly',
    ],
    [
      'is read aloud too long',
      withText(forLost, 'openings.own1.next', 'слово '.repeat(30)),
      'openings.own1.next',
      'tooLong',
    ],
  ])('cannot be saved where it %s', (_, book, where, why) => {
    expect(problems(book)).toContainEqual(expect.objectContaining({ where, why }));
  });

  it('is moved up and down among the others, and taken out again', () => {
    const two = withText(withOpening(forLost, 'lost'), 'openings.own2.label', 'Второе');
    expect(heardBy(two, LOST)).toBe('own2');
    expect(heardBy(withOpeningEarlier(two, 'own1'), LOST)).toBe('own1');
    expect(problems(withOpeningEarlier(two, 'own1'))).toEqual([]);
    expect(heardBy(withoutOpening(withoutOpening(two, 'own1'), 'own2'), LOST)).toBe('lost');
  });

  it('goes into a file and comes out of it', () => {
    const saved = { language: 'ru', version: 1, savedAt: '2026-11-21T09:00:00.000Z', savedBy: 'Ирина' } as const;
    const text = writeBookFile({ ...saved, scripts: forLost });
    expect(readBookFile(text, vocabulary, codes)).toEqual({ ...saved, scripts: forLost });
  });

  it('leaves something to say to every client, however they are added, narrowed, moved and taken out', () => {
    const act = fc.oneof(
      fc
        .constantFrom(...scripts.openings.map(({ code }) => code))
        .map((code) => (book: ScriptBook) => withOpening(book, code)),
      fc
        .constantFrom('own1', 'own2', 'lost', 'general')
        .map((code) => (book: ScriptBook) => withoutOpening(book, code)),
      fc.constantFrom('own1', 'own2', 'due').map((code) => (book: ScriptBook) => withOpeningEarlier(book, code)),
      fc.subarray(['lost', 'due']).map((some) => (book: ScriptBook) => withOpeningFor(book, 'own1', 'status', some)),
    );
    const shipped = scripts.openings.map(({ code }) => code).sort();
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        const book = acts.reduce((made, one) => one(made), scripts);
        const kept = book.openings.map(({ code }) => code).filter((code) => !code.startsWith('own'));
        expect(kept.sort()).toEqual(shipped);
        expect(problems(book).filter(({ why }) => why === 'samePriority' || why === 'sameCode')).toEqual([]);
      }),
    );
  });
});

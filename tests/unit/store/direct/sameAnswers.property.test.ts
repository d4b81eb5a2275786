import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { newTalk } from '../../../../lib/domain/talk/talk';
import { cardOf } from '../../../../lib/store/card';
import { saveCapture } from '../../../../lib/store/clients';
import { writeDb } from '../../../../lib/store/db';
import { saveContacts } from '../../../../lib/store/identity/contacts';
import { mergeClients, unmergeClients } from '../../../../lib/store/identity/merges';
import { clientKey } from '../../../../lib/store/key';
import { marksOf } from '../../../../lib/store/marksOf';
import { refresh } from '../../../../lib/store/refresh';
import { emptyStore } from '../emptyStore';
import { captureOf, evenly, NOW, notWon, partial, SITE } from '../samples';
import { told, toldByLibrary } from './bothWays';

const OTHER_SITE = 'https://other.amocrm.ru';
const IDS = ['1', '2', '3', '4'];
const PEOPLE = ['8', '9'];
const PHONES = ['+79161234561', '+79161234562'];
const SECRET = { salt: btoa('salt'), keepsPlain: false };

const company = (id: string) => ({ type: 'company', id });
const contact = (id: string) => ({ type: 'contact', id });
const sale = (id: string) => ({ type: 'deal', id, source: 'deals' as const });
const keyOf = (id: string) => clientKey(SITE, company(id));

const id = fc.constantFrom(...IDS);
const one = <T extends string>(act: T) => fc.constant(act);
const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: one('capture'),
      of: id,
      site: fc.constantFrom(SITE, SITE, OTHER_SITE),
      purchases: fc.integer({ min: 0, max: 8 }),
      silent: fc.integer({ min: 1, max: 300 }),
      people: fc.uniqueArray(fc.constantFrom(...PEOPLE)),
      isPart: fc.boolean(),
      letters: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: one('merge'), of: id, into: id }) },
  { weight: 1, arbitrary: fc.record({ do: one('split'), of: id }) },
  { weight: 2, arbitrary: fc.record({ do: one('phone'), of: id, phone: fc.constantFrom(...PHONES) }) },
  { weight: 2, arbitrary: fc.record({ do: one('bar'), of: id, isLifted: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: one('correct'), of: id, cycleDays: fc.integer({ min: 5, max: 200 }) }) },
  { weight: 1, arbitrary: fc.record({ do: one('talk'), of: id }) },
  { weight: 1, arbitrary: fc.record({ do: one('refresh') }) },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;
type ActOf<Name extends Act['do']> = Extract<Act, { do: Name }>;

const perform: { readonly [Name in Act['do']]: (act: ActOf<Name>) => Promise<unknown> } = {
  capture: ({ of, site, purchases, silent, people, isPart, letters }) => {
    // Numbers are packed as numbers, other ids as they are.
    const bought = evenly(letters ? `n${of}` : of, 30, silent, purchases).map((deal, i) =>
      letters ? deal : { ...deal, id: `${of}00${i}` },
    );
    const deals = [...bought, notWon(`${of}900`, 'open'), notWon(`${of}901`, 'lost')];
    const change = { aliases: people.map(contact), ...(isPart && partial(deals.length, deals.length + 3)) };
    return saveCapture(site, captureOf(of, deals, change), NOW);
  },
  merge: ({ of, into }) => mergeClients(keyOf(into), keyOf(of), NOW),
  split: ({ of }) => unmergeClients(keyOf(of)),
  phone: ({ of, phone }) =>
    saveContacts([{ key: keyOf(of), values: { phones: [phone], emails: [], taxNumbers: [] } }], SECRET),
  bar: ({ of, isLifted }) =>
    writeDb(async (db) => {
      const { hashes = [] } = (await db.contacts.get(keyOf(of))) ?? {};
      const lifted = { on: NOW.today, by: 'Irina', reason: 'asked again' };
      const word = {
        id: `word ${of}`,
        client: keyOf(of),
        hashes,
        on: NOW.today,
        by: 'Olga',
        ...(isLifted && { lifted }),
      };
      await db.doNotContact.put(word);
    }),
  correct: ({ of, cycleDays }) =>
    writeDb((db) => {
      const correction = { what: 'cycle', cycleDays, setOn: NOW.today, reason: 'knows better' } as const;
      return db.hand.put({ client: keyOf(of), corrections: [correction], marks: [] });
    }),
  talk: ({ of }) => writeDb((db) => db.talks.put({ client: keyOf(of), talk: newTalk(NOW.instant) })),
  refresh: () => refresh(NOW),
};

const RECORDS = [...IDS, '5'].map(company).concat(PEOPLE.map(contact));
const ROWS = [
  ...RECORDS,
  ...IDS.flatMap((of) => [`${of}000`, `${of}007`, `n${of}-0`, `${of}900`, `${of}901`]).map(sale),
  { ...company('1'), named: 'Company 1' },
  { ...company('2'), named: 'Somebody else' },
];
const QUESTIONS = [
  ...RECORDS.map((record) => () => cardOf(SITE, record, NOW.today)),
  () => cardOf(OTHER_SITE, company('1'), NOW.today),
  () => marksOf(SITE, ROWS, NOW.today),
  () => marksOf(OTHER_SITE, ROWS, NOW.today),
];

beforeEach(emptyStore);

describe('for any base with merges, shared people and phones, words, corrections and calls under way', () => {
  it('cards and marks are the same past the library and with it', async () => {
    const seen = new Set<unknown>();
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 16 }), async (acts) => {
        await emptyStore();
        await perform.capture({
          do: 'capture',
          of: '1',
          site: SITE,
          purchases: 5,
          silent: 50,
          people: ['8'],
          isPart: false,
          letters: false,
        });
        for (const next of acts) await perform[next.do](next as never);
        const direct = [];
        for (const ask of QUESTIONS) direct.push(await told(ask));
        expect(new Set(direct.map(({ way }) => way))).toEqual(new Set(['direct']));
        for (const [i, ask] of QUESTIONS.entries()) expect(direct[i]?.answer).toEqual(await toldByLibrary(ask));
        for (const { answer } of direct) for (const kind of kindsOf(answer)) seen.add(kind);
      }),
      { numRuns: 60 },
    );
    expect([...seen].sort()).toEqual(
      expect.arrayContaining(['barred', 'hasTalk', 'nobody', 'rhythm by hand', 'united']),
    );
  });
});

/** What a card shows of what there is to be compared; said so that a base of nothing does not pass for a comparison. */
function kindsOf(answer: unknown): readonly string[] {
  if (answer === undefined) return ['nobody'];
  const text = JSON.stringify(answer);
  return [
    ...(text.includes('"kind":"barred"') ? ['barred'] : []),
    ...(text.includes('"hasTalk":true') ? ['hasTalk'] : []),
    ...(text.includes('"source":"hand"') ? ['rhythm by hand'] : []),
    ...(/"purchases":(9|1\d)/.test(text) ? ['united'] : []),
  ];
}

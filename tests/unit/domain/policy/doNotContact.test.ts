import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonRules } from '../../../../lib/content/contentRules';
import { assess } from '../../../../lib/domain/assess';
import { baseFigures } from '../../../../lib/domain/baseFigures';
import { buildWakeUpList } from '../../../../lib/domain/buildWakeUpList';
import { contactFactsOf } from '../../../../lib/domain/occasion';
import { ladderOf } from '../../../../lib/domain/offer/ladder';
import {
  type DoNotContactEntry,
  doNotContactIndex,
  liftDoNotContact,
} from '../../../../lib/domain/policy/doNotContact';
import { decide } from '../../../../lib/domain/policy/permission';
import { defaultRules } from '../../../../lib/domain/rules';
import { spokenOpening, type Telling } from '../../../../lib/domain/script/talkScript';
import type { AssessedClient } from '../../../../lib/domain/wakeUpRow';
import { gift, ground, news } from '../offer/grounds';
import { telling } from '../script/telling';

const today = '2026-11-21';

const entry = (client: string, ...hashes: string[]): DoNotContactEntry => ({
  id: client,
  client,
  hashes,
  on: '2026-11-01',
  by: 'Ольга',
  words: 'больше не звоните',
});

describe('a client who asked not to be contacted', () => {
  const index = doNotContactIndex([entry('one', 'phone1', 'mail1')]);

  it.each([
    ['under his own key', { keys: ['one'], hashes: [] }, true],
    ['merged into another card', { keys: ['other', 'one'], hashes: [] }, true],
    ['on a new card with one of his phones', { keys: ['new'], hashes: ['phone9', 'phone1'] }, true],
    ['on a new card with his e-mail', { keys: ['new'], hashes: ['mail1'] }, true],
    ['is somebody else', { keys: ['two'], hashes: ['phone2'] }, false],
  ])('is known %s', (_, card, isBarred) => {
    expect(index.isBarred(card)).toBe(isBarred);
  });

  it('is known by a number learned after he asked', () => {
    const later = doNotContactIndex([entry('one')], (key) => (key === 'one' ? ['phone7'] : []));
    expect(later.isBarred({ keys: ['copy'], hashes: ['phone7'] })).toBe(true);
  });

  it('is known on another card by what the base knows of that card, whatever the caller passes', () => {
    const known = doNotContactIndex([entry('one', 'phone1')], (key) => (key === 'copy' ? ['phone1'] : []));
    expect(known.isBarred({ keys: ['copy'], hashes: [] })).toBe(true);
  });

  it('is let back by the head alone, with a reason, and the record stays', () => {
    const manager = { name: 'Ольга', role: 'manager' } as const;
    const head = { name: 'Ирина', role: 'head' } as const;
    const word = entry('one');
    expect(liftDoNotContact(word, { by: manager, on: today, reason: 'попросил сам' })).toEqual({ refused: 'onlyHead' });
    expect(liftDoNotContact(word, { by: head, on: today, reason: ' ' })).toEqual({ refused: 'noReason' });
    const lifted = liftDoNotContact(word, { by: head, on: today, reason: 'Сам позвонил' });
    expect(lifted).toEqual({ ...word, lifted: { on: today, by: 'Ирина', reason: 'Сам позвонил' } });
    expect(doNotContactIndex([lifted as DoNotContactEntry]).isBarred({ keys: ['one'], hashes: [] })).toBe(false);
  });
});

interface Card {
  readonly key: string;
  readonly name: string;
  /** Numbers he had when he may have asked, and those learned later. */
  readonly phones: readonly string[];
  readonly laterPhones: readonly string[];
  readonly hasAsked: boolean;
  /** Place of the card this one was merged into, if any. */
  readonly into: number | undefined;
}

const phone = fc.integer({ min: 0, max: 14 }).map((number) => `phone${number}`);
const cards: fc.Arbitrary<readonly Card[]> = fc
  .array(
    fc.record({
      name: fc.string(),
      phones: fc.array(phone, { maxLength: 2 }),
      laterPhones: fc.array(phone, { maxLength: 1 }),
      hasAsked: fc.constantFrom(true, false, false, false),
      into: fc.option(fc.nat(11), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  // Only into an earlier card that was not merged itself, as the store keeps them.
  .map((drawn) =>
    drawn.map((card, place) => {
      const target = card.into === undefined ? undefined : drawn[card.into];
      const isKept = target !== undefined && card.into! < place && target.into === undefined;
      return { ...card, key: `crm client ${place}`, into: isKept ? card.into : undefined };
    }),
  );

const deals = ['2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05'].map((on, id) => ({
  id: String(id),
  on,
  amountMinor: 50_000_00,
  currency: 'RUB',
  outcome: 'won' as const,
}));
const sleeping = assess(
  { key: 'any', deals, completeness: { state: 'complete', seen: 4, total: 4 } },
  { today, rules: defaultRules, base: baseFigures([], defaultRules) },
);

/** Every card as it is shown: all keys merged into it, all its phones; and whether anybody among them asked. */
function shownCards(all: readonly Card[]) {
  const shown = all.filter(({ into }) => into === undefined);
  return shown.map((card) => {
    const merged = all.filter(({ into }) => into !== undefined && all[into] === card);
    const parts = [card, ...merged];
    return {
      card,
      keys: parts.map(({ key }) => key),
      hashes: parts.flatMap(({ phones, laterPhones }) => [...phones, ...laterPhones]),
    };
  });
}

/** The slow way: he asked, one merged with him asked, or one who asked ever had one of these phones. */
function mustNotBeCalled(all: readonly Card[], keys: readonly string[], hashes: readonly string[]): boolean {
  for (const other of all) {
    if (!other.hasAsked) continue;
    if (keys.includes(other.key)) return true;
    for (const known of [...other.phones, ...other.laterPhones]) if (hashes.includes(known)) return true;
  }
  return false;
}

describe('for any base with requests, merges, renames and two phones', () => {
  it('no barred client is in any list, script or offer', () => {
    let barredSeen = 0;
    let calledSeen = 0;
    fc.assert(
      fc.property(cards, (all) => {
        const entries = all.filter(({ hasAsked }) => hasAsked).map(({ key, phones }) => entry(key, ...phones));
        const phonesOf = new Map(all.map(({ key, phones, laterPhones }) => [key, [...phones, ...laterPhones]]));
        const index = doNotContactIndex(entries, (key) => phonesOf.get(key) ?? []);
        const base = shownCards(all).map(({ card, keys, hashes }) => ({
          client: {
            key: card.key,
            site: 'https://crm.example',
            path: '/',
            // Renamed since he asked.
            name: `${card.name} (new)`,
            owner: undefined,
            assessment: sleeping,
            contact: { isDoNotContact: index.isBarred({ keys, hashes }) },
          } satisfies AssessedClient,
          mustNot: mustNotBeCalled(all, keys, hashes),
        }));
        const list = buildWakeUpList(
          base.map(({ client }) => client),
          { today, rules: defaultRules },
        );
        const listed = [...list.rows, ...list.dueSoon, ...Object.values(list.groups ?? {}).flatMap(({ rows }) => rows)];
        for (const { client, mustNot } of base) {
          const decision = decide({ ...contactFactsOf(client), hasConsent: true }, today);
          const said = decision.mayTalk
            ? spokenOpening({ ...telling({ status: 'sleeping', missed: 1 }), permission: decision } satisfies Telling)
            : undefined;
          const offered = decision.mayTalk
            ? ladderOf(
                [news, gift],
                { reason: reasonRules.find(({ code }) => code === 'price'), play: undefined, refused: [], earlier: [] },
                { ...ground, client: { ...ground.client, permission: decision } },
              ).open
            : [];
          const isReached = listed.some(({ key }) => key === client.key) || said !== undefined || offered.length > 0;
          expect({ key: client.key, isReached }).toEqual({ key: client.key, isReached: !mustNot });
          if (mustNot) barredSeen++;
          else calledSeen++;
        }
      }),
      { numRuns: 1000 },
    );
    expect(barredSeen).toBeGreaterThan(100);
    expect(calledSeen).toBeGreaterThan(100);
  });
});

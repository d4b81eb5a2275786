import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { newTalk, talkAfter } from '../../../../lib/domain/talk/talk';
import type { WakeUpList } from '../../../../lib/domain/wakeUpList';
import { openCall } from '../../../../lib/store/call/openCall';
import { recordTalk } from '../../../../lib/store/call/recordTalk';
import { cardOf } from '../../../../lib/store/card';
import { saveCapture } from '../../../../lib/store/clients';
import { contactSecret } from '../../../../lib/store/identity/contactSecret';
import { saveContacts } from '../../../../lib/store/identity/contacts';
import { mergeClients, unmergeClients } from '../../../../lib/store/identity/merges';
import { clientKey } from '../../../../lib/store/key';
import { marksOf } from '../../../../lib/store/marksOf';
import { refresh } from '../../../../lib/store/refresh';
import { wakeUpItem } from '../../../../lib/store/wakeUpItem';
import { emptyStore } from '../emptyStore';
import { captureOf, evenly, NOW, SITE } from '../samples';

/** Whoever asked not to be contacted, under whatever card he is met: in no list, mark, strip, script or offer. */

const IDS = ['1', '2', '3', '4'];
const PHONES = ['+79161234561', '+79161234562', '+79161234563'];
const company = (id: string) => ({ type: 'company', id });
const keyOf = (id: string) => clientKey(SITE, company(id));

type Act =
  | { readonly do: 'phone'; readonly of: string; readonly phone: string }
  | { readonly do: 'rename'; readonly of: string; readonly name: string }
  | { readonly do: 'merge' | 'split'; readonly of: string; readonly into: string }
  | { readonly do: 'asks'; readonly of: string };

const id = fc.constantFrom(...IDS);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('phone' as const), of: id, phone: fc.constantFrom(...PHONES) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), of: id, name: fc.constantFrom('A', 'B') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('merge' as const), of: id, into: id }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('split' as const), of: id, into: id }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('asks' as const), of: id }) },
);

const sleeping = (of: string, name = `Company ${of}`) => captureOf(of, evenly(of, 30, 50, 7), { name });

async function doAct(one: Act, known: World): Promise<void> {
  if (one.do === 'phone') {
    const values = { phones: [one.phone], emails: [], taxNumbers: [] };
    await saveContacts([{ key: keyOf(one.of), values }], await contactSecret());
    known.phones.get(one.of)?.add(one.phone);
  } else if (one.do === 'rename') await saveCapture(SITE, sleeping(one.of, one.name), NOW);
  else if (one.do === 'merge') await mergeClients(keyOf(one.into), keyOf(one.of), NOW);
  else if (one.do === 'split') await unmergeClients(keyOf(one.of));
  else {
    const talk = talkAfter(newTalk(NOW.instant), { kind: 'outcome', code: 'doNotContact' });
    const done = await recordTalk({ site: SITE, client: company(one.of), language: 'en' }, talk, NOW);
    const card = await cardOf(SITE, company(one.of), NOW.today);
    if (!('refused' in done) && card) known.asked.add(card.client.id);
  }
}

/** What is known outside of the store: the phones of a card, and on which cards it was asked. */
interface World {
  readonly phones: ReadonlyMap<string, Set<string>>;
  readonly asked: Set<string>;
}

async function surfacesOf(of: string) {
  const [card, called, marks, list] = await Promise.all([
    cardOf(SITE, company(of), NOW.today),
    openCall(SITE, company(of), 'en', NOW),
    marksOf(SITE, [company(of)], NOW.today),
    wakeUpItem.getValue(),
  ]);
  if (!card || !called) throw new Error('Every card is stored');
  return { card, sheet: called.sheet, mark: marks[0]?.status, isListed: list !== null && keysIn(list).has(keyOf(of)) };
}

function keysIn({ rows, dueSoon, groups }: WakeUpList): ReadonlySet<string> {
  const grouped = Object.values(groups ?? {}).flatMap((group) => group.rows);
  return new Set([...rows, ...dueSoon, ...grouped].map(({ key }) => key));
}

beforeEach(emptyStore);

describe('for any base with words, merges, renamed cards and shared phones', () => {
  it('no barred client appears anywhere, and all surfaces agree on who is barred', async () => {
    let barred = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 9 }), async (acts) => {
        await emptyStore();
        const known: World = { phones: new Map(IDS.map((one) => [one, new Set()])), asked: new Set() };
        for (const one of IDS) await saveCapture(SITE, sleeping(one), NOW);
        await refresh(NOW);
        for (const one of acts) await doAct(one, known);
        await refresh(NOW);
        for (const one of IDS) barred += await expectKept(one, known);
      }),
      { numRuns: 40 },
    );
    expect(barred).toBeGreaterThan(20);
  });
});

/** 1 for a barred client. */
async function expectKept(of: string, { asked, phones }: World): Promise<number> {
  const { card, sheet, mark, isListed } = await surfacesOf(of);
  const isBarred = card.kind === 'barred';
  expect('barred' in sheet).toBe(isBarred);
  expect(mark === 'barred').toBe(isBarred);
  const shares = [...asked].some((one) => [...(phones.get(one) ?? [])].some((phone) => phones.get(of)?.has(phone)));
  if (asked.has(of) || shares) expect(isBarred).toBe(true);
  if (!isBarred) return 0;
  expect(isListed).toBe(false);
  expect(card.assessment).toMatchObject({ status: undefined, valueClass: undefined, recentOn: [] });
  expect(card.assessment).toMatchObject({ money: undefined, rhythm: undefined, recoverable: undefined });
  expect(sheet).not.toHaveProperty('offers');
  expect(sheet).not.toHaveProperty('values');
  return 1;
}

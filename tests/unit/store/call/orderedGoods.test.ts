import { beforeEach, describe, expect, it } from 'vitest';
import { NEW_GOODS } from '../../../../lib/domain/offer/ground';
import { newTalk, type TalkAct, talkAfter } from '../../../../lib/domain/talk/talk';
import { dealLimit } from '../../../../lib/store/call/dealLimit';
import { keepTalk } from '../../../../lib/store/call/keepTalk';
import { openCall } from '../../../../lib/store/call/openCall';
import { recordTalk } from '../../../../lib/store/call/recordTalk';
import { tellConsent } from '../../../../lib/store/call/tellConsent';
import { saveCapture } from '../../../../lib/store/clients';
import { readDb } from '../../../../lib/store/db';
import { refresh } from '../../../../lib/store/refresh';
import { emptyStore } from '../emptyStore';
import { client, NOW, SITE, sleeper } from './sleepers';

/** Offers that hold for some goods alone, and the order the manager says they are made for. */

/** What each client has bought, purchase by purchase, the first one first; the last one again for all that follow. */
const BOUGHT: Readonly<Record<string, readonly string[]>> = { '1': ['paper'], '2': ['paper', 'folders'] };

async function buys(id: string): Promise<void> {
  const { deals, ...rest } = sleeper(id);
  const goods = BOUGHT[id] ?? [];
  const named = deals.map((deal, i) => ({ ...deal, category: goods[Math.min(i, goods.length - 1)] ?? '' }));
  await saveCapture(SITE, { ...rest, deals: named }, NOW);
}

async function sheet(id: string) {
  const opened = await openCall(SITE, client(id), 'en', NOW);
  if (!opened || 'barred' in opened.sheet) throw new Error('He may be called');
  return opened.sheet;
}

/** A talk in which the discount for the price is offered on an order of these goods. */
async function offering(id: string, category: string | undefined) {
  const discount = (await sheet(id)).offers.find(
    ({ step, reasons }) => step === 'discount' && reasons.includes('price'),
  );
  if (discount?.category !== 'bought') throw new Error('The trade has a discount on what was bought');
  const acts: readonly TalkAct[] = [
    { kind: 'reason', code: 'price' },
    ...(category === undefined ? [] : [{ kind: 'category' as const, category }]),
    { kind: 'offered', code: discount.code },
    { kind: 'outcome', code: 'willBuy' },
  ];
  return acts.reduce(talkAfter, newTalk(NOW.instant));
}

async function promised(id: string, category: string | undefined) {
  const talk = await offering(id, category);
  expect(await recordTalk({ site: SITE, client: client(id), language: 'en' }, talk, NOW)).toHaveProperty('id');
  return readDb((db) => db.promises.toArray());
}

beforeEach(async () => {
  await emptyStore();
  for (const id of ['1', '2']) await buys(id);
  await refresh(NOW);
  for (const id of ['1', '2']) await tellConsent(SITE, client(id), 'call', NOW);
});

describe('what a client has bought', () => {
  it('is known where all of it is of one category, as where it is of several', async () => {
    expect((await sheet('1')).ground?.client.categories).toEqual(['paper']);
    expect((await sheet('2')).ground?.client.categories).toEqual(['folders', 'paper']);
  });
});

describe('a discount on what was bought before', () => {
  it('is promised for the goods the manager has chosen, and says so beside the deal', async () => {
    expect(await promised('2', 'Paper')).toMatchObject([{ kind: 'discount', category: 'paper' }]);
    const order = { amountMinor: 5_000_000, currency: 'RUB' };
    expect(await dealLimit(SITE, client('2'), order, NOW)).toMatchObject({ category: { promised: 'paper' } });
  });

  it.each(['ink', NEW_GOODS])(
    'is not promised on %j, which he has never bought, whatever the page says',
    async (goods) => {
      expect(await promised('1', goods)).toEqual([]);
    },
  );

  it('is promised with a doubt while nobody has said what is ordered', async () => {
    const [promise] = await promised('1', undefined);
    expect(promise).toMatchObject({ kind: 'discount' });
    expect(promise).not.toHaveProperty('category');
    const order = { amountMinor: 5_000_000, currency: 'RUB' };
    expect((await dealLimit(SITE, client('1'), order, NOW))?.category).toEqual({ rule: 'bought', bought: ['paper'] });
  });

  it('is there again with the order it was chosen for, until the talk is recorded', async () => {
    const talk = await offering('1', 'paper');
    await keepTalk(SITE, client('1'), talk);
    expect((await sheet('1')).talk).toMatchObject({ category: 'paper' });
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { promiseOf } from '../../../../lib/domain/offer/promise';
import { dealLimit } from '../../../../lib/store/call/dealLimit';
import { openCall } from '../../../../lib/store/call/openCall';
import { tellConsent } from '../../../../lib/store/call/tellConsent';
import { saveCapture } from '../../../../lib/store/clients';
import { readDb, writeDb } from '../../../../lib/store/db';
import { mergeClients } from '../../../../lib/store/identity/merges';
import { clientKey } from '../../../../lib/store/key';
import { refresh } from '../../../../lib/store/refresh';
import { emptyStore } from '../emptyStore';
import { client, NOW, SITE, sleeper } from './sleepers';

/** What was promised to, or noted of, one card of a client still holds once his two cards are one. */

const keyOf = (id: string) => clientKey(SITE, client(id));
const merge = () => mergeClients(keyOf('1'), keyOf('2'), NOW);

async function sheet() {
  const opened = await openCall(SITE, client('1'), 'en', NOW);
  if (!opened || 'barred' in opened.sheet || !opened.sheet.ground) throw new Error('He may be called');
  return { ...opened.sheet, ground: { ...opened.sheet.ground, reason: 'price' } };
}

async function discountNow() {
  const { offers, ground } = await sheet();
  const discount = offers.find(({ step, reasons }) => step === 'discount' && reasons.includes('price'));
  if (!discount) throw new Error('The trade has a discount');
  return promiseOf(discount, ground);
}

async function promiseTo(id: string, on: string, until: string): Promise<void> {
  await writeDb((db) =>
    db.promises.add({
      id: `${on} ${id}`,
      client: keyOf(id),
      kind: 'discount',
      on,
      until,
      by: '',
      amountMinor: 10_000,
      currency: 'RUB',
      percent: 5,
      minOrderMinor: 0,
    }),
  );
}

beforeEach(async () => {
  await emptyStore();
  for (const id of ['1', '2']) await saveCapture(SITE, sleeper(id), NOW);
  await refresh(NOW);
  for (const id of ['1', '2']) await tellConsent(SITE, client(id), 'call', NOW);
});

describe('a client merged from two cards', () => {
  it('is promised nothing beside what still holds on the other card', async () => {
    expect(await discountNow()).toMatchObject({ isOpen: true });
    await promiseTo('2', '2026-11-20', '2026-12-20');
    await merge();
    expect(await discountNow()).toMatchObject({ isOpen: false, binding: 'stacking' });
    const order = { amountMinor: 5_000_000, currency: 'RUB' };
    expect(await dealLimit(SITE, client('1'), order, NOW)).toMatchObject({ until: '2026-12-20' });
  });

  it('has no second discount soon after one on the other card', async () => {
    await promiseTo('2', '2026-10-01', '2026-10-31');
    await merge();
    expect(await discountNow()).toMatchObject({ isOpen: false, binding: 'cooldown' });
    expect((await sheet()).earlier).toMatchObject([{ on: '2026-10-01', end: 'nothing' }]);
  });

  it('owes what is owed on either card: a debtor is offered nothing', async () => {
    await writeDb((db) =>
      db.hand.put({ client: keyOf('2'), corrections: [], marks: [{ code: 'debt', setOn: NOW.today }] }),
    );
    await merge();
    expect(await readDb((db) => db.hand.count())).toBe(1);
    expect(await discountNow()).toMatchObject({ isOpen: false, binding: 'mark' });
  });
});

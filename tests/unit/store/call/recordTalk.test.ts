import { beforeEach, describe, expect, it } from 'vitest';
import { newTalk, type Talk, type TalkAct, talkAfter } from '../../../../lib/domain/talk/talk';
import { catalogueItem } from '../../../../lib/store/call/callItems';
import { keepTalk } from '../../../../lib/store/call/keepTalk';
import { openCall } from '../../../../lib/store/call/openCall';
import { recordTalk } from '../../../../lib/store/call/recordTalk';
import { tellConsent } from '../../../../lib/store/call/tellConsent';
import { undoTalk } from '../../../../lib/store/call/undoTalk';
import { cardOf } from '../../../../lib/store/card';
import { saveCapture } from '../../../../lib/store/clients';
import { readDb } from '../../../../lib/store/db';
import { momentOf } from '../../../../lib/store/moment';
import { refresh } from '../../../../lib/store/refresh';
import { rebuildWakeUpList } from '../../../../lib/store/wakeUp';
import { wakeUpItem } from '../../../../lib/store/wakeUpItem';
import { emptyStore } from '../emptyStore';
import { client, NOW, SITE, sharePhone, sleeper } from './sleepers';

/** Calls over what is stored: from the sheet to the record, and what becomes of the list of today. */

const talkOf = (...acts: readonly TalkAct[]): Talk => acts.reduce(talkAfter, newTalk(NOW.instant));
const record = (id: string, ...acts: readonly TalkAct[]) =>
  recordTalk({ site: SITE, client: client(id), language: 'en' }, talkOf(...acts), NOW);
const open = (id: string) => openCall(SITE, client(id), 'en', NOW);
const card = (id: string) => cardOf(SITE, client(id), NOW.today);
const listed = async () => {
  const list = await wakeUpItem.getValue();
  return [...(list?.rows ?? []), ...(list?.groups?.agreed.rows ?? [])].map(({ name }) => name).sort();
};

/** Minor units a month, of the manager and of the team. */
const ENOUGH_FOR_ONE = 50_000;

/** A talk that ends with a discount for a client who agreed to offers, of a firm with so little left to give. */
async function discounting(): Promise<Talk> {
  for (const id of ['1', '2']) await tellConsent(SITE, client(id), 'call', NOW);
  const sheet = (await open('1'))?.sheet;
  if (!sheet || 'barred' in sheet) throw new Error('He may be called');
  const firm = await catalogueItem.getValue();
  if (!firm) throw new Error('The first call makes the catalogue');
  const limits = { ...firm.limits, managerMonthMinor: ENOUGH_FOR_ONE, teamMonthMinor: ENOUGH_FOR_ONE };
  await catalogueItem.setValue({ ...firm, limits });
  const discount = sheet.offers.find(({ step }) => step === 'discount');
  return talkOf(
    { kind: 'reason', code: 'price' },
    { kind: 'offered', code: discount?.code ?? '' },
    { kind: 'outcome', code: 'willBuy' },
  );
}

beforeEach(async () => {
  await emptyStore();
  for (const id of ['1', '2']) await saveCapture(SITE, sleeper(id), NOW);
  await refresh(NOW);
});

describe('a call', () => {
  it('opens with the client’s own rhythm, and with offers closed until he agrees', async () => {
    const opened = await open('1');
    expect(opened?.sheet).toMatchObject({ name: 'Client 1', status: 'sleeping', permission: { hasConsent: false } });
    await tellConsent(SITE, client('1'), 'call', NOW);
    expect((await open('1'))?.sheet).toMatchObject({ permission: { hasConsent: true } });
    await tellConsent(SITE, client('1'), 'none', momentOf(new Date(2026, 10, 24, 12, 11)));
    expect((await open('1'))?.sheet).toMatchObject({ permission: { hasConsent: false } });
  });

  it('is there again until it is recorded', async () => {
    const talk = talkOf({ kind: 'reason', code: 'price' });
    await keepTalk(SITE, client('1'), talk);
    expect((await open('1'))?.sheet).toMatchObject({ talk });
    expect(await card('1')).toHaveProperty('hasTalk', true);
    await record('1', { kind: 'reason', code: 'price' }, { kind: 'outcome', code: 'callBack' });
    expect((await open('1'))?.sheet).toMatchObject({ talk: undefined });
    expect(await card('1')).not.toHaveProperty('hasTalk');
  });

  it('takes the client off the list of today at once, and puts him back when it is undone', async () => {
    expect(await listed()).toEqual(['Client 1', 'Client 2']);
    const done = await record('1', { kind: 'outcome', code: 'callBack' });
    expect(await listed()).toEqual(['Client 2']);
    if ('refused' in done) throw new Error(done.refused);
    expect(await undoTalk(SITE, client('1'), done.id, NOW)).toBe(true);
    expect(await listed()).toEqual(['Client 1', 'Client 2']);
  });

  it('is the same list when it is built anew', async () => {
    await record('1', { kind: 'outcome', code: 'willBuy' });
    const before = await listed();
    await rebuildWakeUpList(NOW.today, new AbortController().signal);
    expect(await listed()).toEqual(before);
  });

  it('is not undone when its time is over, nor from the page of somebody else', async () => {
    const done = await record('1', { kind: 'outcome', code: 'callBack' });
    if ('refused' in done) throw new Error(done.refused);
    expect(await undoTalk(SITE, client('2'), done.id, NOW)).toBe(false);
    const later = momentOf(new Date(2026, 10, 24, 12, 11));
    expect(await undoTalk(SITE, client('1'), done.id, later)).toBe(false);
    expect(await listed()).toEqual(['Client 2']);
  });

  it('counts attempts nobody answered, and leaves him alone after the third', async () => {
    for (let made = 1; made <= 3; made++) {
      await record('1', { kind: 'outcome', code: 'noAnswer' });
      expect((await open('1'))?.sheet).toMatchObject({ silent: { made } });
    }
    expect((await open('1'))?.sheet).toMatchObject({ permission: { bar: expect.any(String) } });
    expect(await listed()).toEqual(['Client 2']);
  });

  it('records nothing without an outcome, and nothing of a client nobody knows', async () => {
    expect(await record('1', { kind: 'reason', code: 'price' })).toEqual({ refused: 'noOutcome' });
    expect(await record('9', { kind: 'outcome', code: 'callBack' })).toEqual({ refused: 'unknownClient' });
    expect(await readDb((db) => db.contactLog.toArray())).toEqual([]);
  });
});

describe('who asked not to be called', () => {
  it('is in no list and has no words from then on', async () => {
    await record('1', { kind: 'outcome', code: 'doNotContact' });
    expect(await listed()).toEqual(['Client 2']);
    expect((await open('1'))?.sheet).toEqual({
      barred: 'doNotContact',
      name: 'Client 1',
      on: NOW.today,
      today: NOW.today,
    });
    expect(await record('1', { kind: 'outcome', code: 'willBuy' })).toEqual({ refused: 'barred' });
  });

  it('stays barred when the record is renamed and read anew', async () => {
    await record('1', { kind: 'outcome', code: 'doNotContact' });
    await saveCapture(SITE, { ...sleeper('1'), name: 'Another name' }, NOW);
    await rebuildWakeUpList(NOW.today, new AbortController().signal);
    expect(await listed()).toEqual(['Client 2']);
    expect((await open('1'))?.sheet).toMatchObject({ barred: 'doNotContact' });
  });
});

describe('two cards of one person', () => {
  it('are both left alone when he asks it on one of them', async () => {
    await sharePhone();
    await record('1', { kind: 'outcome', code: 'doNotContact' });
    await rebuildWakeUpList(NOW.today, new AbortController().signal);
    expect(await listed()).toEqual([]);
    expect((await open('2'))?.sheet).toMatchObject({ barred: 'doNotContact' });
  });
});

describe('an offer', () => {
  it('is written down as what may be promised, whatever the page says it has shown', async () => {
    await tellConsent(SITE, client('1'), 'call', NOW);
    const opened = await open('1');
    const sheet = opened?.sheet;
    if (!sheet || 'barred' in sheet) throw new Error('He may be called');
    const discount = sheet.offers.find(({ step }) => step === 'discount');
    await record(
      '1',
      { kind: 'reason', code: 'price' },
      { kind: 'asked', text: '99999999' },
      { kind: 'offered', code: discount?.code ?? '' },
      { kind: 'outcome', code: 'willBuy' },
    );
    const promises = await readDb((db) => db.promises.toArray());
    expect(promises).toHaveLength(1);
    for (const { amountMinor } of promises) {
      expect(amountMinor).toBeLessThanOrEqual(sheet.ground?.limits.amountPerOrderMinor ?? 0);
      expect(amountMinor).toBeLessThanOrEqual(discount?.capMinor ?? 0);
    }
  });

  it('takes what is left of a limit once, where two calls are recorded at the same moment', async () => {
    const talk = await discounting();
    const both = ['1', '2'].map((id) => recordTalk({ site: SITE, client: client(id), language: 'en' }, talk, NOW));
    for (const done of await Promise.all(both)) expect(done).not.toHaveProperty('refused');
    const promised = await readDb((db) => db.promises.toArray());
    expect(promised).not.toEqual([]);
    const sum = promised.reduce((all, { amountMinor }) => all + amountMinor, 0);
    expect(sum).toBeLessThanOrEqual(ENOUGH_FOR_ONE);
  });

  it('is not written down without consent', async () => {
    const offered: TalkAct[] = [{ kind: 'reason', code: 'price' }];
    for (const code of ['discount', 'percent', 'news']) offered.push({ kind: 'offered', code });
    await record('1', ...offered, { kind: 'outcome', code: 'willBuy' });
    expect(await readDb((db) => db.promises.toArray())).toEqual([]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { noteWords } from '../../../../lib/content/ruNote';
import type { Channel } from '../../../../lib/domain/content/condition';
import type { CallSheet } from '../../../../lib/domain/talk/callSheet';
import { newTalk, type Talk, type TalkAct, talkAfter } from '../../../../lib/domain/talk/talk';
import { foresee } from '../../../../lib/overlay/panel/view/foresee';
import { messageView } from '../../../../lib/overlay/panel/view/messageView';
import { FOLDED } from '../../../../lib/overlay/panel/view/scene';
import { callerItem, catalogueItem } from '../../../../lib/store/call/callItems';
import { openCall } from '../../../../lib/store/call/openCall';
import { recordTalk } from '../../../../lib/store/call/recordTalk';
import { tellConsent } from '../../../../lib/store/call/tellConsent';
import { saveCapture } from '../../../../lib/store/clients';
import { readDb } from '../../../../lib/store/db';
import { momentOf } from '../../../../lib/store/moment';
import { refresh } from '../../../../lib/store/refresh';
import { libraries } from '../../content/libraries';
import { emptyStore } from '../emptyStore';
import { client, NOW, SITE, sleeper } from './sleepers';

/** Ready words by ways other than a call, over what is stored; and what becomes of a message that was sent. */

const talkOf = (...acts: readonly TalkAct[]): Talk => acts.reduce(talkAfter, newTalk(NOW.instant));
/** What is left to give this month: 470 roubles. */
const LEFT_MINOR = 47_000;
const CLOCK = { day: '2026-11-24', time: '18:00' };

async function sheet(language: 'ru' | 'en' = 'en'): Promise<CallSheet> {
  const opened = await openCall(SITE, client('1'), language, NOW);
  if (!opened || 'barred' in opened.sheet) throw new Error('He may be called');
  return opened.sheet;
}

async function shown(talk: Talk, language: 'ru' | 'en' = 'en') {
  const known = await sheet(language);
  // One client alone makes no classes.
  const ofClassA: CallSheet = { ...known, facts: { ...known.facts, class: 'A' } };
  const scene = { sheet: ofClassA, talk, library: libraries[language], folds: FOLDED };
  return messageView(scene, { wayLabel: (way) => way, clock: CLOCK, left: undefined });
}

const by = (way: Channel, ...acts: readonly TalkAct[]) => talkOf(...acts, { kind: 'way', way });
const codes = (drafts: readonly { readonly code: string }[]) => drafts.map(({ code }) => code);

async function record(talk: Talk, now = NOW): Promise<string> {
  const done = await recordTalk({ site: SITE, client: client('1'), language: 'en' }, talk, now);
  if ('refused' in done) throw new Error(done.refused);
  return done.id;
}

beforeEach(async () => {
  await emptyStore();
  await saveCapture(SITE, sleeper('1'), NOW);
  await refresh(NOW);
  await callerItem.setValue({ person: { name: 'Peter', role: 'manager' }, newsText: 'evening visits' });
});

describe('a message', () => {
  it('without a known consent says so, and advertises nothing', async () => {
    const page = await shown(by('sms'));
    expect(page).toMatchObject({ way: 'sms', closed: 'noConsent' });
    expect(codes(page.drafts)).toEqual(expect.arrayContaining(['howWasIt', 'permission']));
    expect(codes(page.drafts)).not.toContain('news');
    expect(page.draft?.text).toContain('Peter');
    expect(page.draft?.text).not.toMatch(/undefined|[{}[\]]/);
  });

  it('may tell news to who agreed to that way, with the way out, and not by another way', async () => {
    await tellConsent(SITE, client('1'), 'email', NOW);
    const page = await shown(by('email', { kind: 'draft', code: 'news' }));
    expect(page.closed).toBeUndefined();
    expect(codes(page.drafts)).toContain('news');
    const news = await shown({ ...by('email'), draft: 'news' });
    expect(news.draft?.text).toContain('evening visits');
    expect(news.draft?.text).toContain(libraries.en.scripts.optOutLine);
    expect(codes((await shown(by('sms'))).drafts)).not.toContain('news');
  });

  it('is not about a place we have not moved to, nor about news nobody has written', async () => {
    await callerItem.setValue({ person: { name: 'Peter', role: 'manager' } });
    await tellConsent(SITE, client('1'), 'email', NOW);
    const all = codes((await shown(by('email'))).drafts);
    for (const empty of ['news', 'newAddress', 'holiday', 'afterCall', 'fixed']) expect(all).not.toContain(empty);
  });

  it('never promises more than may be promised, and is recorded as that promise', async () => {
    await tellConsent(SITE, client('1'), 'email', NOW);
    await sheet();
    const firm = await catalogueItem.getValue();
    if (!firm) throw new Error('The first call makes the catalogue');
    await catalogueItem.setValue({ ...firm, limits: { ...firm.limits, managerMonthMinor: LEFT_MINOR } });
    const talk = by('email', { kind: 'reason', code: 'price' }, { kind: 'offerStep', step: 'discount' });
    const page = await shown({ ...talk, draft: 'offer' });
    expect(page.draft).toMatchObject({ code: 'offer', offer: expect.any(String) });
    expect(page.draft?.text).toMatch(/\b470\b/);
    await record({ ...talk, offered: page.draft?.offer ?? '', taken: 'offer', outcome: 'messageSent' });
    const [promised] = await readDb((db) => db.promises.toArray());
    expect(promised).toMatchObject({ offer: page.draft?.offer });
    expect(codes((await shown(talk)).drafts)).not.toContain('offer');
  });

  it('promises nothing by a way that was not agreed to, whatever a page says of it', async () => {
    await tellConsent(SITE, client('1'), 'email', NOW);
    const offer = (await sheet()).offers.find(({ step }) => step === 'discount')?.code ?? '';
    await record(by('sms', { kind: 'reason', code: 'price' }, { kind: 'offered', code: offer }, sent));
    expect(await readDb((db) => db.promises.toArray())).toEqual([]);
  });

  it('is an attempt by its way, and keeps him out of the list for as long as any contact', async () => {
    await record(by('sms', sent));
    const [entry] = await readDb((db) => db.contactLog.toArray());
    expect(entry).toMatchObject({ channel: 'sms', outcome: 'messageSent', attempt: 1 });
    expect((await sheet()).permission.bar).toBe('quietPeriod');
    expect((await sheet()).silent).toEqual({ made: 1, most: 3, isToday: true });
  });

  it('after a call nobody answered is one attempt with it', async () => {
    await record(talkOf({ kind: 'outcome', code: 'noAnswer' }));
    const page = await shown(by('messenger'));
    expect(page.drafts[0]?.code).toBe('missedYou');
    await record(by('messenger', sent), momentOf(new Date(2026, 10, 24, 12, 1)));
    expect((await sheet()).silent.made).toBe(1);
  });
});

const sent: TalkAct = { kind: 'outcome', code: 'messageSent' };

describe('who asked to be written to', () => {
  it('is written to by the way he named first', async () => {
    await record(
      talkOf({ kind: 'outcome', code: 'messageInstead' }, { kind: 'field', code: 'preferredWay', value: 'email' }),
    );
    const page = await shown(newTalk(NOW.instant));
    expect(page).toMatchObject({ way: 'email', isAskedFor: true });
    expect((await sheet()).permission.bar).toBe('prefersMessages');
  });
});

describe('the words for a voicemail', () => {
  it('stand among the ways, in the language of the call', async () => {
    const page = await shown(by('call'), 'ru');
    expect(page.ways[0]).toEqual({ code: 'call', label: 'voicemail' });
    expect(page.draft?.text).toMatch(/^Здравствуйте/);
  });
});

describe('the note for the CRM', () => {
  it('is written in the language of the CRM, whatever that of the panel', async () => {
    const talk = talkOf({ kind: 'reason', code: 'price' }, { kind: 'outcome', code: 'callBack' });
    const dated = { ...talk, fields: { nextDate: '2026-12-03' } };
    const scene = { sheet: await sheet('en'), talk: dated, library: libraries.en, folds: FOLDED };
    expect(foresee(scene)?.note).toBe('Call: asks to come back to it on 3 December.');
    expect(foresee(scene, noteWords)?.note).toBe('Звонок: просит вернуться к разговору 3 декабря.');
  });

  it('names the reason in that language, and counts attempts to the last', async () => {
    const bought = talkOf({ kind: 'reason', code: 'price' }, { kind: 'outcome', code: 'willBuy' });
    const scene = { sheet: await sheet('en'), talk: bought, library: libraries.en, folds: FOLDED };
    const label = libraries.ru.reasons.reasons.find(({ code }) => code === 'price')?.label ?? '';
    expect(foresee(scene, noteWords)?.note).toContain(`Причина паузы: ${label}.`);
    const silent = { made: 2, most: 3 };
    const last = { ...scene, sheet: { ...scene.sheet, silent }, talk: talkOf({ kind: 'outcome', code: 'noAnswer' }) };
    expect(foresee(last, noteWords)?.note).toContain('Третья попытка без ответа.');
  });
});

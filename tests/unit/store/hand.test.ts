import { beforeEach, describe, expect, it } from 'vitest';
import type { HandWish } from '../../../lib/domain/hand/handWish';
import type { Person } from '../../../lib/domain/policy/person';
import { defaultRules } from '../../../lib/domain/rules';
import { cardOf } from '../../../lib/store/card';
import { saveCapture } from '../../../lib/store/clients';
import { readDb, writeDb } from '../../../lib/store/db';
import { openHand } from '../../../lib/store/hand/openHand';
import { type HandAnswer, setByHand } from '../../../lib/store/hand/setByHand';
import { mergeClients } from '../../../lib/store/identity/merges';
import { clientKey } from '../../../lib/store/key';
import { marksOf } from '../../../lib/store/marksOf';
import { momentOf } from '../../../lib/store/moment';
import { refresh } from '../../../lib/store/refresh';
import { rulesItem } from '../../../lib/store/settings';
import { rebuildWakeUpList } from '../../../lib/store/wakeUp';
import { wakeUpItem } from '../../../lib/store/wakeUpItem';
import { emptyStore } from './emptyStore';
import { captureOf, evenly, NOW, SITE } from './samples';

/** What people know better than arithmetic, from the wish to the strip, the marks and the list. */

const company = (id: string) => ({ type: 'company', id });
const manager: Person = { name: 'Olga', role: 'manager' };
const head: Person = { name: 'Irina', role: 'head' };
const reason = 'Стали закупать реже';

const wish = (id: string, wished: HandWish, by = manager, at = NOW) =>
  setByHand({ site: SITE, client: company(id), by }, wished, at);
const correct = (id: string, given: Extract<HandWish, { kind: 'correct' }>['given'], by = manager) =>
  wish(id, { kind: 'correct', given }, by);
const assessed = async (id: string, at = NOW) => (await cardOf(SITE, company(id), at.today))?.assessment;
const marked = async (id: string, at = NOW) => (await marksOf(SITE, [company(id)], at.today))[0];
const listed = async () => ((await wakeUpItem.getValue())?.rows ?? []).map(({ name }) => name).sort();
const why = async (answer: Promise<HandAnswer>) => {
  const done = await answer;
  return 'problems' in done ? done.problems.map((problem) => problem.why) : done;
};

/** Every 30 days, silent for 50: one cycle missed. */
const sleeping = (id: string) => captureOf(id, evenly(id, 30, 50, 7));

beforeEach(async () => {
  await emptyStore();
  for (const id of ['1', '2']) await saveCapture(SITE, sleeping(id), NOW);
  await refresh(NOW);
});

describe('a correction', () => {
  it('changes strip, mark and list at once, and is undone at once', async () => {
    expect(await listed()).toHaveLength(2);
    const done = await correct('1', { what: 'cycle', cycleDays: 90, reason });
    expect(await assessed('1')).toMatchObject({ status: 'active', rhythm: { cycleDays: 90, source: 'hand' } });
    expect(await marked('1')).toMatchObject({ status: 'active' });
    expect(await listed()).toHaveLength(1);
    if (!('record' in done)) throw new Error('It is set');
    await wish('1', { kind: 'undo', record: done.record });
    expect(await assessed('1')).toMatchObject({ status: 'sleeping', rhythm: { source: 'own' } });
    expect(await listed()).toHaveLength(2);
  });

  it('is the same list when it is built anew', async () => {
    await correct('1', { what: 'cycle', cycleDays: 90, reason });
    await wish('2', { kind: 'mark', code: 'prefersMessages' });
    const before = await wakeUpItem.getValue();
    await rebuildWakeUpList(NOW.today, new AbortController().signal);
    const after = await wakeUpItem.getValue();
    expect(after).toMatchObject({ total: before?.total, counts: before?.counts, recoverable: before?.recoverable });
  });

  it('outlives the nightly recomputing, a new reading and other rules', async () => {
    await correct('1', { what: 'cycle', cycleDays: 90, reason });
    await rulesItem.setValue({ ...defaultRules, version: 7, grace: 0.3 });
    await refresh(NOW);
    await saveCapture(SITE, sleeping('1'), NOW);
    expect(await marked('1')).toMatchObject({ status: 'active' });
    expect(await assessed('1')).toMatchObject({ rhythm: { source: 'hand' } });
  });

  it('ends with its last day, without anybody doing anything', async () => {
    await correct('1', { what: 'former', why: 'moved', reason, endsOn: NOW.today });
    expect(await marked('1')).toMatchObject({ status: 'former' });
    const later = momentOf(new Date(Date.parse(NOW.instant) + 2 * 86_400_000));
    expect(await marked('1', later)).toMatchObject({ status: 'sleeping' });
    expect(await assessed('1', later)).toMatchObject({ status: 'sleeping' });
  });

  it('goes with a client who is merged into another', async () => {
    await correct('2', { what: 'former', why: 'closed', reason });
    await mergeClients(clientKey(SITE, company('1')), clientKey(SITE, company('2')), NOW);
    expect(await assessed('1')).toMatchObject({ status: 'former', former: { why: 'closed' } });
    await wish('1', { kind: 'clear', what: 'former' });
    expect(await assessed('1')).toMatchObject({ status: 'sleeping' });
  });

  it('needs a reason in words that the client may read', async () => {
    expect(await why(correct('1', { what: 'noRepeat', reason: ' ' }))).toEqual(['noReason']);
    expect(await why(correct('1', { what: 'noRepeat', reason: 'Скандалист' }))).toEqual(['notNeutral']);
    expect(await readDb((db) => db.hand.toArray())).toEqual([]);
  });
});

describe('what a manager may not', () => {
  it('take back or overrule what the head has set', async () => {
    await correct('1', { what: 'class', value: 'C', reason }, head);
    expect(await why(correct('1', { what: 'class', value: 'A', reason }))).toEqual(['onlyHead']);
    expect(await why(wish('1', { kind: 'clear', what: 'class' }))).toEqual(['onlyHead']);
    await wish('1', { kind: 'mark', code: 'debt' }, head);
    expect(await why(wish('1', { kind: 'unmark', code: 'debt' }))).toEqual(['onlyHead']);
    expect(await assessed('1')).toMatchObject({ valueClass: { value: 'C', by: 'hand' } });
  });

  it('take a client out of class C, whom the head leaves uncalled', async () => {
    const thresholds = { aFromMinor: 2_000_000_00, bFromMinor: 1_000_000_00 };
    await rulesItem.setValue({ ...defaultRules, version: 8, classes: { ...defaultRules.classes, thresholds } });
    await refresh(NOW);
    expect(await assessed('1')).toMatchObject({ valueClass: { value: 'C' } });
    expect(await why(correct('1', { what: 'class', value: 'B', reason }))).toEqual(['onlyHead']);
    expect(await correct('1', { what: 'class', value: 'B', reason }, head)).toHaveProperty('record');
    expect(await assessed('1')).toMatchObject({ valueClass: { value: 'B', by: 'hand' } });
  });

  it('set anything of a client who asked not to be contacted', async () => {
    const entry = { id: 'w', client: clientKey(SITE, company('1')), hashes: [], on: NOW.today, by: 'Olga' };
    await writeDb((db) => db.doNotContact.add(entry));
    expect(await wish('1', { kind: 'mark', code: 'promising' })).toEqual({ refused: 'barred' });
    expect(await openHand(SITE, company('1'), NOW)).toMatchObject({ barred: 'doNotContact' });
  });
});

describe('why a client is not in the list', () => {
  it('is told with what was set', async () => {
    const standingOf = async (id: string) => {
      const sheet = await openHand(SITE, company(id), NOW);
      return sheet && 'list' in sheet ? sheet.list?.why.standing : undefined;
    };
    expect(await standingOf('1')).toEqual({ kind: 'listed', occasion: 'wake' });
    await correct('1', { what: 'cycle', cycleDays: 200, reason });
    expect(await standingOf('1')).toMatchObject({ kind: 'rests' });
    await wish('2', { kind: 'mark', code: 'prefersMessages' });
    expect(await standingOf('2')).toEqual({ kind: 'barred', bar: 'prefersMessages' });
    await correct('2', { what: 'former', why: 'noNeed', reason });
    await wish('2', { kind: 'unmark', code: 'prefersMessages' });
    expect(await standingOf('2')).toEqual({ kind: 'barred', bar: 'former' });
    expect(await openHand(SITE, company('2'), NOW)).toMatchObject({
      set: { corrections: [{ what: 'former', by: manager, setOn: NOW.today }], marks: [] },
    });
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { beginBase, beginSealing, saveChunk } from '../../../../lib/store/baseRead';
import { cardOf } from '../../../../lib/store/card';
import { saveCapture } from '../../../../lib/store/clients';
import { readDb } from '../../../../lib/store/db';
import { mergeClients, unmergeClients } from '../../../../lib/store/identity/merges';
import { marksOf } from '../../../../lib/store/marksOf';
import { refresh } from '../../../../lib/store/refresh';
import { wakeUpItem } from '../../../../lib/store/wakeUpItem';
import { emptyStore } from '../emptyStore';
import { judgedClients } from '../judgedClients';
import { captureOf, evenly, NOW, partial, SITE, won } from '../samples';

beforeEach(emptyStore);

const keyOf = (id: string, site = SITE) => `${site} company ${id}`;
const company = (id: string) => ({ type: 'company', id });
const card = (id: string, site = SITE) => cardOf(site, company(id), NOW.today);
const shown = async () => (await judgedClients()).map(({ key }) => key);

describe('two clients the user called one', () => {
  beforeEach(async () => {
    await saveCapture(SITE, captureOf('1', [won('a', '2026-01-05'), won('b', '2026-03-05')]), NOW);
    await saveCapture(SITE, captureOf('2', [won('b', '2026-03-05'), won('c', '2026-05-05')]), NOW);
    await mergeClients(keyOf('1'), keyOf('2'), NOW);
  });

  it('are one client, a deal of both counted once', async () => {
    expect(await shown()).toEqual([keyOf('1')]);
    expect(await card('1')).toMatchObject({
      name: 'Company 1',
      assessment: { purchases: 3, lastOn: '2026-05-05', completeness: { state: 'complete', seen: 3, total: 3 } },
    });
  });

  it('are shown as one on the pages of both', async () => {
    expect(await card('2')).toEqual(await card('1'));
    const answered = await saveCapture(SITE, captureOf('2', [won('d', '2026-07-05')]), NOW);
    expect(answered).toEqual(await card('1'));
    expect(answered.assessment.purchases).toBe(4);
  });

  it('are split again with what came in meanwhile, each under his own record', async () => {
    await saveCapture(SITE, captureOf('2', [won('d', '2026-07-05')]), NOW);
    await saveCapture(SITE, captureOf('1', [won('e', '2026-08-05')]), NOW);
    await unmergeClients(keyOf('2'));
    expect([(await card('1'))?.assessment.purchases, (await card('2'))?.assessment.purchases]).toEqual([3, 3]);
    expect(await shown()).toEqual([keyOf('1'), keyOf('2')]);
    expect(await readDb((db) => db.merges.count())).toBe(0);
  });

  it('stay one when the base is read again', async () => {
    await beginBase(SITE, 'job');
    const identities = [captureOf('1', []), captureOf('2', []), captureOf('3', [])];
    const clients = identities.map(({ client, aliases, name, owner, path }) => ({
      client,
      aliases,
      name,
      owner,
      path,
    }));
    const deals = [
      ...[won('a', '2026-01-05'), won('b', '2026-03-05')].map((deal) => ({ client: company('1'), deal })),
      ...[won('c', '2026-05-05'), won('d', '2026-07-05')].map((deal) => ({ client: company('2'), deal })),
    ];
    const progress = { clients: 3, clientsTotal: 3, deals: 4, dealsTotal: 4 };
    await saveChunk(SITE, { job: 'job', cursor: 0, clients, deals, progress }, NOW);
    await beginSealing(SITE, 'job');
    await refresh(NOW);
    expect(await shown()).toEqual([keyOf('1'), keyOf('3')]);
    expect((await card('1'))?.assessment.purchases).toBe(4);
  });

  it('stay two when the base is read again after they were split', async () => {
    await unmergeClients(keyOf('2'));
    await saveCapture(SITE, captureOf('1', [won('a', '2026-01-05')]), NOW);
    await saveCapture(SITE, captureOf('2', [won('c', '2026-05-05')]), NOW);
    expect(await shown()).toEqual([keyOf('1'), keyOf('2')]);
  });

  it('are one whole history only where both are', async () => {
    await saveCapture(SITE, captureOf('3', [won('x', '2026-02-05')], partial(1, 9)), NOW);
    await mergeClients(keyOf('1'), keyOf('3'), NOW);
    expect((await card('1'))?.assessment).toMatchObject({ status: undefined, completeness: { state: 'partial' } });
  });

  it('are taken apart one by one, in whatever order they were put together', async () => {
    await saveCapture(SITE, captureOf('3', [won('x', '2026-02-05')]), NOW);
    await mergeClients(keyOf('3'), keyOf('1'), NOW);
    expect([await shown(), (await card('2'))?.assessment.purchases]).toEqual([[keyOf('3')], 4]);
    await unmergeClients(keyOf('1'));
    expect([await shown(), (await card('2'))?.assessment.purchases]).toEqual([[keyOf('1'), keyOf('3')], 3]);
  });

  it('stay with the company the CRM says one of them is of', async () => {
    await saveCapture(SITE, captureOf('4', [won('y', '2026-02-09')], { aliases: [company('2')] }), NOW);
    expect(await shown()).toEqual([keyOf('1')]);
    expect((await card('4'))?.assessment.purchases).toBe(4);
    const merges = await readDb((db) => db.merges.toArray());
    expect(merges).toHaveLength(1);
    await unmergeClients(merges[0]?.from ?? '');
    expect([(await card('1'))?.assessment.purchases, (await card('4'))?.assessment.purchases]).toEqual([2, 3]);
  });
});

it('two people the user called one stay one when the CRM says each is of a company of his own', async () => {
  for (const id of ['8', '9']) await saveCapture(SITE, captureOf(id, [won(`${id}-a`, '2026-01-05')]), NOW);
  await mergeClients(keyOf('8'), keyOf('9'), NOW);
  await beginBase(SITE, 'job');
  const clients = ['1', '2'].map((id, i) => {
    const { client, name, owner, path } = captureOf(id, []);
    return { client, aliases: [company(['8', '9'][i] ?? '')], name, owner, path };
  });
  const progress = { clients: 2, clientsTotal: 2, deals: 0, dealsTotal: 0 };
  await saveChunk(SITE, { job: 'job', cursor: 0, clients, deals: [], progress }, NOW);
  expect(await shown()).toEqual([keyOf('1')]);
  expect(await readDb((db) => db.merges.toArray())).toMatchObject([{ from: keyOf('2'), into: keyOf('1') }]);
});

it('a client of a file and one of a CRM are one, and a sale both tell of counts once', async () => {
  await saveCapture(SITE, captureOf('1', [won('a', '2026-01-05', 100_00), won('b', '2026-03-05', 70_00)]), NOW);
  const ofFile = [won('f-1', '2026-03-05', 70_00), won('f-2', '2025-11-05', 50_00)];
  await saveCapture('file:', captureOf('1', ofFile), NOW);
  await mergeClients(keyOf('1'), keyOf('1', 'file:'), NOW);
  expect((await card('1'))?.assessment).toMatchObject({
    purchases: 3,
    money: { totalMinor: 220_00 },
    completeness: { state: 'complete' },
  });
});

it('equal numbers of deals in two CRMs are two deals', async () => {
  const erp = 'https://erp.example.ru';
  await saveCapture(SITE, captureOf('1', [won('7', '2026-01-05')]), NOW);
  await saveCapture(erp, captureOf('1', [won('7', '2026-03-05')]), NOW);
  await mergeClients(keyOf('1'), keyOf('1', erp), NOW);
  expect((await card('1'))?.assessment.purchases).toBe(2);
  expect(await card('1', erp)).toEqual(await card('1'));
});

it('the wake-up list names a client once, and his marks stand by both of his records', async () => {
  for (const id of ['1', '2']) await saveCapture(SITE, captureOf(id, evenly(id, 30, 80, 6)), NOW);
  await mergeClients(keyOf('1'), keyOf('2'), NOW);
  await refresh(NOW);
  const list = await wakeUpItem.getValue();
  expect(JSON.stringify(list)).toContain(keyOf('1'));
  expect(JSON.stringify(list)).not.toContain(keyOf('2'));
  const marks = await marksOf(
    SITE,
    [company('1'), company('2'), { type: 'deal', id: '2-5', source: 'deals' }],
    NOW.today,
  );
  expect(marks.map(({ at, client }) => [at, client.id])).toEqual([
    [0, '1'],
    [1, '1'],
    [2, '1'],
  ]);
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BaseChunk } from '../../../lib/domain/capture';
import { beginBase, beginSealing, restOfBase, saveChunk, sealPending } from '../../../lib/store/baseRead';
import { cardOf } from '../../../lib/store/card';
import { saveCapture } from '../../../lib/store/clients';
import { readDb } from '../../../lib/store/db';
import { mergeClients } from '../../../lib/store/identity/merges';
import { inventory } from '../../../lib/store/inventory';
import { emptyStore } from './emptyStore';
import { captureOf, evenly, NOW, notWon, partial, SITE, won } from './samples';

beforeEach(emptyStore);

const JOB = 'job-1';
const GO_ON = new AbortController().signal;
const company = (id: string) => ({ type: 'company', id });

function chunk(cursor: number, change: Partial<BaseChunk> = {}): BaseChunk {
  const progress = { clients: 0, clientsTotal: undefined, deals: 0, dealsTotal: undefined };
  return { job: JOB, cursor, clients: [], deals: [], progress, ...change };
}

function named(...ids: string[]): Pick<BaseChunk, 'clients'> {
  return {
    clients: ids.map((id) => ({
      client: company(id),
      aliases: [],
      name: `Company ${id}`,
      owner: undefined,
      path: `/companies/${id}`,
    })),
  };
}

function bought(id: string, count = 4): Pick<BaseChunk, 'deals'> {
  return { deals: evenly(id, 30, 10, count).map((deal) => ({ client: company(id), deal })) };
}

const everything = () =>
  readDb(async (db) => ({
    hist: await db.hist.toArray(),
    meta: await db.meta.toArray(),
  }));
const stateOf = async (id: string) => (await cardOf(SITE, company(id), NOW.today))?.assessment.completeness.state;

describe('a piece of the base', () => {
  beforeEach(() => beginBase(SITE, JOB));

  it('brings clients and their deals together, in whatever order they come', async () => {
    await saveChunk(SITE, chunk(0, bought('1')), NOW);
    await saveChunk(SITE, chunk(1, named('1', '2')), NOW);
    await saveChunk(SITE, chunk(2, bought('2', 3)), NOW);
    expect(await cardOf(SITE, company('1'), NOW.today)).toMatchObject({
      name: 'Company 1',
      assessment: { purchases: 4 },
    });
    expect(await cardOf(SITE, company('2'), NOW.today)).toMatchObject({ assessment: { purchases: 3 } });
    expect(await inventory()).toMatchObject({ clients: 2, purchases: 7 });
  });

  it('sent twice changes nothing', async () => {
    await saveChunk(SITE, chunk(0, { ...named('1'), ...bought('1') }), NOW);
    const before = await everything();
    expect(await saveChunk(SITE, chunk(0, { ...named('1'), ...bought('1') }), NOW)).toBe(true);
    expect(await everything()).toEqual(before);
  });

  it('after a missing one is refused by its name, and nothing of it is written', async () => {
    await expect(saveChunk(SITE, chunk(1, named('1')), NOW)).rejects.toMatchObject({ kind: 'outOfOrder' });
    expect(await inventory()).toMatchObject({ clients: 0 });
  });

  it('of another job is not wanted', async () => {
    await beginBase(SITE, 'job-2');
    expect(await saveChunk(SITE, chunk(0, named('1')), NOW)).toBe(false);
  });

  it('is written whole with its cursor, or not at all', async () => {
    await saveChunk(SITE, chunk(0, named('1')), NOW);
    const before = await everything();
    const put = IDBObjectStore.prototype.put;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      // The cursor is the last thing written.
      if (args[0].name?.startsWith('job')) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(saveChunk(SITE, chunk(1, named('2')), NOW)).rejects.toMatchObject({ kind: 'storageFull' });
    full.mockRestore();
    expect(await everything()).toEqual(before);
    expect(await saveChunk(SITE, chunk(1, named('2')), NOW)).toBe(true);
  });

  it('gives no status before the base was read to its end', async () => {
    await saveChunk(SITE, chunk(0, { ...named('1'), ...bought('1') }), NOW);
    expect(await stateOf('1')).toBe('partial');
  });
});

describe('a base read to its end', () => {
  async function readToTheEnd(...chunks: BaseChunk[]): Promise<void> {
    await beginBase(SITE, JOB);
    for (const one of chunks) await saveChunk(SITE, one, NOW);
    await beginSealing(SITE, JOB);
    await sealPending(NOW, GO_ON);
  }

  it('makes every client of it complete, also the one without a deal', async () => {
    await readToTheEnd(chunk(0, { ...named('1', '2'), ...bought('1') }));
    expect(await cardOf(SITE, company('1'), NOW.today)).toMatchObject({
      readAt: NOW.instant,
      assessment: { status: 'active', completeness: { state: 'complete', seen: 4, total: 4 } },
    });
    expect(await cardOf(SITE, company('2'), NOW.today)).toMatchObject({ assessment: { status: 'noData' } });
  });

  it('leaves a client it did not meet as he was', async () => {
    await saveCapture(SITE, captureOf('9', [won('a', '2026-01-01')], partial(1, 5)), NOW);
    await readToTheEnd(chunk(0, named('1')));
    expect(await stateOf('9')).toBe('partial');
  });

  it('leaves a client partial whose deals this user may not all see', async () => {
    await readToTheEnd(chunk(0, { ...named('1', '2'), ...bought('1'), incomplete: [company('1')] }), chunk(1));
    expect(await stateOf('1')).toBe('partial');
    expect(await stateOf('2')).toBe('complete');
  });

  it('takes out a purchase that the base lists as lost', async () => {
    await saveCapture(SITE, captureOf('1', evenly('1', 30, 10, 4)), NOW);
    const lost = { client: company('1'), deal: notWon('1-3', 'lost') };
    const kept = bought('1').deals.filter(({ deal }) => deal.id !== '1-3');
    await readToTheEnd(chunk(0, { ...named('1'), deals: [...kept, lost] }));
    expect((await cardOf(SITE, company('1'), NOW.today))?.assessment.purchases).toBe(3);
  });

  it('takes out a purchase that its CRM has no more', async () => {
    await saveCapture(SITE, captureOf('1', evenly('1', 30, 10, 4)), NOW);
    await readToTheEnd(chunk(0, { ...named('1'), deals: bought('1').deals.slice(1) }));
    expect((await cardOf(SITE, company('1'), NOW.today))?.assessment.purchases).toBe(3);
    expect(await inventory()).toMatchObject({ clients: 1, purchases: 3 });
  });

  it('keeps a purchase that a page has told of while the base was read', async () => {
    await beginBase(SITE, JOB);
    await saveChunk(SITE, chunk(0, { ...named('1'), ...bought('1') }), NOW);
    await saveCapture(SITE, captureOf('1', [won('late', '2026-11-20')], partial(1, 5)), NOW);
    await beginSealing(SITE, JOB);
    await sealPending(NOW, GO_ON);
    expect((await cardOf(SITE, company('1'), NOW.today))?.assessment.purchases).toBe(5);
  });

  it('moves a deal to the client who has it now', async () => {
    await readToTheEnd(chunk(0, { ...named('1', '2'), ...bought('1') }));
    const moved = bought('1').deals.map((it) => (it.deal.id === '1-0' ? { ...it, client: company('2') } : it));
    await readToTheEnd(chunk(0, { ...named('1', '2'), deals: moved }));
    const purchases = async (id: string) => (await cardOf(SITE, company(id), NOW.today))?.assessment.purchases;
    expect([await purchases('1'), await purchases('2')]).toEqual([3, 1]);
  });

  it('goes on with its clients after the worker was stopped in between', async () => {
    const ids = Array.from({ length: 1_200 }, (_, i) => `c${i}`);
    await beginBase(SITE, JOB);
    await saveChunk(SITE, chunk(0, named(...ids)), NOW);
    await beginSealing(SITE, JOB);
    const stop = new AbortController();
    const stopped = sealPending(NOW, stop.signal);
    stop.abort();
    await stopped;
    await sealPending(NOW, GO_ON);
    const { hist } = await everything();
    expect(hist.filter(({ completeness }) => completeness.state === 'complete')).toHaveLength(1_200);
  });

  it('takes no further pieces', async () => {
    await readToTheEnd(chunk(0, named('1')));
    expect(await saveChunk(SITE, chunk(1, named('2')), NOW)).toBe(false);
  });
});

describe('a reading that goes on later', () => {
  beforeEach(() => beginBase(SITE, JOB));

  it('is told where it was, with all that was learnt up to there, in the order in which it was told', async () => {
    await saveChunk(SITE, chunk(0, { ...named('1'), learnt: ['payer contact 5 1'], mark: 'first' }), NOW);
    await saveChunk(SITE, chunk(1, { learnt: ['payer contact 6 1', 'payer contact 7 1'] }), NOW);
    await saveChunk(SITE, chunk(2, { ...named('2'), mark: 'second' }), NOW);
    await saveChunk(SITE, chunk(3, named('3')), NOW);
    expect(await restOfBase(SITE, JOB)).toEqual({
      kind: 'read',
      cursor: 4,
      mark: 'second',
      learnt: ['payer contact 5 1', 'payer contact 6 1', 'payer contact 7 1'],
    });
  });

  it('begins anew where what was learnt is gone, as after a backup was restored', async () => {
    await saveChunk(SITE, chunk(0, { learnt: ['payer contact 5 1'], mark: 'first' }), NOW);
    await readDb((db) => db.meta.where('name').startsWith('walk ').delete());
    expect(await restOfBase(SITE, JOB)).toEqual({ kind: 'read', cursor: 1, learnt: [] });
  });

  it('is forgotten with the next one, and once it has come to its end', async () => {
    await saveChunk(SITE, chunk(0, { learnt: ['payer contact 5 1'], mark: 'first' }), NOW);
    await beginBase(SITE, 'job-2');
    expect(await restOfBase(SITE, JOB)).toBeUndefined();
    expect(await restOfBase(SITE, 'job-2')).toEqual({ kind: 'read', cursor: 0, learnt: [] });
    await beginSealing(SITE, 'job-2');
    expect(await restOfBase(SITE, 'job-2')).toBeUndefined();
    expect((await everything()).meta.filter(({ name }) => name.startsWith('walk'))).toEqual([]);
  });
});

describe('news of a base', () => {
  const SINCE = '2026-11-20T00:00:00.000Z';
  const purchases = async (id: string) => (await cardOf(SITE, company(id), NOW.today))?.assessment.purchases;

  async function readNews(piece: Partial<BaseChunk>): Promise<void> {
    await beginBase(SITE, 'news', SINCE);
    await saveChunk(SITE, { ...chunk(0, piece), job: 'news' }, NOW);
    await beginSealing(SITE, 'news');
    await sealPending(NOW, GO_ON);
  }

  beforeEach(async () => {
    await beginBase(SITE, JOB);
    await saveChunk(SITE, chunk(0, { ...named('1', '2'), deals: [...bought('1').deals, ...bought('2').deals] }), NOW);
    await beginSealing(SITE, JOB);
    await sealPending(NOW, GO_ON);
  });

  it('add to whole histories and leave them whole; what they do not speak of stays', async () => {
    await readNews({ deals: [{ client: company('1'), deal: won('new', '2026-11-20') }] });
    expect([await purchases('1'), await purchases('2')]).toEqual([5, 4]);
    expect([await stateOf('1'), await stateOf('2')]).toEqual(['complete', 'complete']);
  });

  it('take out a purchase that is no longer won', async () => {
    await readNews({ deals: [{ client: company('1'), deal: notWon('1-3', 'lost') }] });
    expect(await purchases('1')).toBe(3);
  });

  it('take a deal from the client it was moved away from, and keep both histories whole', async () => {
    await readNews({ deals: [{ client: company('2'), deal: won('1-3', '2026-11-15') }] });
    expect([await purchases('1'), await purchases('2')]).toEqual([3, 5]);
    expect([await stateOf('1'), await stateOf('2')]).toEqual(['complete', 'complete']);
    expect(await inventory()).toMatchObject({ clients: 2, purchases: 8 });
    await readNews({ deals: [{ client: company('1'), deal: won('1-3', '2026-11-15') }] });
    expect([await purchases('1'), await purchases('2')]).toEqual([4, 4]);
  });

  it('take an old purchase from the client it was moved away from, whoever has bought more often since', async () => {
    await readNews({ deals: [{ client: company('2'), deal: won('1-0', '2026-08-20') }] });
    expect([await purchases('1'), await purchases('2')]).toEqual([3, 5]);
    expect([await stateOf('1'), await stateOf('2')]).toEqual(['complete', 'complete']);
    expect(await inventory()).toMatchObject({ clients: 2, purchases: 8 });
    await readNews({ deals: [{ client: company('1'), deal: won('1-0', '2026-08-20') }] });
    expect([await purchases('1'), await purchases('2')]).toEqual([4, 4]);
  });

  it('take a deal that was lost long ago with the client it was moved to', async () => {
    await readNews({ deals: [{ client: company('1'), deal: notWon('talk', 'lost') }] });
    await readNews({ deals: [{ client: company('2'), deal: notWon('talk', 'lost') }] });
    const rows = (await everything()).hist.map(({ client, lost }) => [client.id, lost]);
    expect(rows).toEqual([
      ['1', []],
      ['2', ['talk']],
    ]);
  });

  it('leave an old purchase where it was moved to and back before their end', async () => {
    await beginBase(SITE, 'news', SINCE);
    const moved = { deals: [{ client: company('2'), deal: won('1-0', '2026-08-20') }] };
    await saveChunk(SITE, { ...chunk(0, moved), job: 'news' }, NOW);
    await saveChunk(SITE, { ...chunk(1, bought('1')), job: 'news' }, NOW);
    await beginSealing(SITE, 'news');
    await sealPending(NOW, GO_ON);
    expect(await purchases('1')).toBe(4);
  });

  it('forget what had arrived once they have come to their end', async () => {
    await readNews({ deals: [{ client: company('2'), deal: won('1-0', '2026-08-20') }] });
    expect((await everything()).meta.map(({ name }) => name)).not.toContainEqual(
      expect.stringMatching(/^(?:arrived|job)/),
    );
  });

  it('take an open deal with a client made anew, so that the one before is woken again', async () => {
    await readNews({ deals: [{ client: company('1'), deal: notWon('talk', 'open') }] });
    await readNews({ ...named('3'), deals: [{ client: company('3'), deal: notWon('talk', 'open') }] });
    const openDeals = async (id: string) => (await cardOf(SITE, company(id), NOW.today))?.assessment.openDeals;
    expect([await openDeals('1'), await openDeals('3')]).toEqual([0, 1]);
  });

  it('leave alone a deal of the same number from another source or another site, and of a client merged by hand', async () => {
    await saveCapture(SITE, captureOf('4', [won('2-0', '2026-01-01')], { source: 'invoices' }), NOW);
    await saveCapture('https://other.example', captureOf('4', [won('2-0', '2026-01-01')]), NOW);
    await mergeClients(`${SITE} company 1`, `${SITE} company 2`, NOW);
    await readNews({ deals: [{ client: company('1'), deal: won('2-0', '2026-08-20') }] });
    expect((await everything()).hist.filter(({ k }) => k.includes('2-0'))).toHaveLength(4);
  });

  it('do not take out a purchase that was deleted in the CRM: only a whole reading sees that', async () => {
    await readNews({ deals: [{ client: company('1'), deal: won('new', '2026-11-20') }] });
    expect(await purchases('1')).toBe(5);
  });

  it('make a client whole who has come since, and leave one partial who has been there longer', async () => {
    await readNews({ ...named('8', '9'), deals: [...bought('8').deals, ...bought('9').deals], fresh: [company('8')] });
    expect([await stateOf('8'), await stateOf('9')]).toEqual(['complete', 'partial']);
  });

  it('do not make a history whole some of whose deals are hidden', async () => {
    await beginBase(SITE, 'hiding');
    await saveChunk(
      SITE,
      { ...chunk(0, { ...named('1'), ...bought('1'), incomplete: [company('1')] }), job: 'hiding' },
      NOW,
    );
    await beginSealing(SITE, 'hiding');
    await sealPending(NOW, GO_ON);
    await readNews({ deals: [{ client: company('1'), deal: won('new', '2026-11-20') }] });
    expect(await stateOf('1')).toBe('partial');
  });
});

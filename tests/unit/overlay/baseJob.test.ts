import { expect, it, vi } from 'vitest';
import type { BaseChunk } from '../../../lib/bridge/messages';
import { SessionFailure } from '../../../lib/crm/sessionFailure';
import type { BasePart, Requester, SessionReader } from '../../../lib/crm/sessionReader';
import type { Ask } from '../../../lib/overlay/ask';
import { runErrand } from '../../../lib/overlay/baseJob';

const record = (id: number) => ({ type: 'company', id: String(id) });

function part(from: number, clients: number, deals: number): BasePart {
  return {
    clients: Array.from({ length: clients }, (_, index) => ({
      record: record(from + index),
      name: `Client ${from + index}`,
      path: `/c/${from + index}`,
    })),
    deals: Array.from({ length: deals }, (_, index) => ({
      client: record(from),
      deal: { id: `${from}-${index}`, on: '2026-01-05', amountMinor: 1, currency: 'RUB', outcome: 'won' },
    })),
    progress: { clients: from + clients, clientsTotal: undefined, deals, dealsTotal: undefined },
  };
}

async function read(base: NonNullable<SessionReader['base']>, answer: (chunk: BaseChunk) => unknown = () => 'go') {
  const chunks: BaseChunk[] = [];
  const ends: unknown[] = [];
  const stop = new AbortController();
  const request: Requester = { json: vi.fn(), html: vi.fn(), signal: stop.signal, memory: new Map() };
  const ask = async (what: string, told: unknown) => {
    if (what === 'baseErrand') return { kind: 'read', cursor: 0, learnt: [] };
    if (what === 'baseEnded') return void ends.push(told);
    chunks.push(told as BaseChunk);
    return answer(told as BaseChunk);
  };
  const reader = { base, size: vi.fn(), source: 'deals' as const };
  const done = runErrand('job-1', reader, request, ask as unknown as Ask);
  return { chunks, ends, stop, done };
}

it('counts its pieces from 0 and ends once', async () => {
  const { chunks, ends, done } = await read(async function* () {
    yield part(0, 3, 2);
    yield part(3, 3, 2);
  });
  await done;
  expect(chunks.map(({ job, cursor }) => [job, cursor])).toEqual([
    ['job-1', 0],
    ['job-1', 1],
  ]);
  expect(ends).toEqual([{ job: 'job-1', state: 'done', failure: undefined }]);
});

it('never sends more than the background takes, and no deal before its client', async () => {
  const { chunks, done } = await read(async function* () {
    yield part(0, 2500, 6000);
  });
  await done;
  for (const chunk of chunks) expect(JSON.stringify(chunk).length).toBeLessThan(256 * 1024);
  expect(chunks.flatMap(({ clients }) => clients)).toHaveLength(2500);
  expect(chunks.flatMap(({ deals }) => deals)).toHaveLength(6000);
  const firstDeal = chunks.findIndex(({ deals }) => deals.length > 0);
  const lastClient = chunks.findLastIndex(({ clients }) => clients.length > 0);
  expect(firstDeal).toBeGreaterThanOrEqual(lastClient);
});

it('names those whose deals this user may not see with the last piece of their part', async () => {
  const { chunks, done } = await read(async function* () {
    yield { ...part(0, 2500, 0), incomplete: [record(4)] };
  });
  await done;
  expect(chunks.map(({ incomplete }) => incomplete)).toEqual([...chunks.slice(1).map(() => undefined), [record(4)]]);
});

it('stops where the background wants no more', async () => {
  const { chunks, ends, done } = await read(
    async function* () {
      yield part(0, 1, 0);
      yield part(1, 1, 0);
    },
    () => 'stop',
  );
  await done;
  expect(chunks).toHaveLength(1);
  expect(ends).toEqual([{ job: 'job-1', state: 'paused', failure: 'left' }]);
});

it('stops when it is told to, without another piece', async () => {
  const { chunks, ends, stop, done } = await read(async function* () {
    yield part(0, 1, 0);
    stop.abort();
    yield part(1, 1, 0);
  });
  await done;
  expect(chunks).toHaveLength(1);
  expect(ends).toEqual([{ job: 'job-1', state: 'paused', failure: 'left' }]);
});

it.each([
  ['signedOut', new SessionFailure('signedOut')],
  ['busy', new SessionFailure('busy')],
  ['changed', new TypeError('unforeseen')],
])('ends as failed, by name: %s', async (failure, error) => {
  const { ends, done } = await read(async function* () {
    yield part(0, 1, 0);
    throw error;
  });
  await done;
  expect(ends).toEqual([{ job: 'job-1', state: 'failed', failure }]);
});

it('ends as failed with the reason of a background that refuses', async () => {
  const { ends, done } = await read(
    async function* () {
      yield part(0, 1, 0);
    },
    () => ({ refused: 'storageFull' }),
  );
  await done;
  expect(ends).toEqual([{ job: 'job-1', state: 'failed', failure: 'storageFull' }]);
});

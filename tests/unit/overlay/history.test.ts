import { expect, it, vi } from 'vitest';
import type { Capture } from '../../../lib/bridge/messages';
import { SessionFailure } from '../../../lib/crm/sessionFailure';
import type { HistoryPart, Requester, SessionReader } from '../../../lib/crm/sessionReader';
import type { Assessment } from '../../../lib/domain/assessment';
import type { Completeness } from '../../../lib/domain/deal';
import { isStale, readHistory } from '../../../lib/overlay/history';
import { Refused } from '../../../lib/overlay/trouble';

const company = { type: 'company', id: '7' };
const at = (state: Completeness['state'], seen: number): Completeness => ({ state, seen, total: 4 });

function card(readAt: string | undefined, state: Completeness['state'] = 'complete') {
  const assessment = { today: '2026-11-21', completeness: at(state, 4) } as Assessment;
  return { client: company, name: 'Romashka', assessment, readAt };
}

function part(completeness: Completeness): HistoryPart {
  return { client: { record: company, name: 'Romashka', path: '/c/7' }, deals: [], completeness };
}

function reading(history: SessionReader['history'], answers: readonly unknown[] = []) {
  const saved: Capture[] = [];
  const came: number[] = [];
  const left = [...answers];
  const request: Requester = { json: vi.fn(), html: vi.fn(), signal: new AbortController().signal, memory: new Map() };
  const reader: SessionReader = { perSecond: 2, queries: [], history, base: async function* () {} };
  const save = async (capture: Capture) => {
    saved.push(capture);
    return (left.shift() ?? card(undefined)) as ReturnType<typeof card>;
  };
  const run = () =>
    readHistory({
      client: company,
      reader,
      source: 'deals',
      request,
      save,
      came: (progress) => void came.push(progress.seen),
    });
  return { run, saved, came };
}

it.each([
  ['was never met', undefined, true],
  ['was never read', card(undefined), true],
  ['was read yesterday', card(new Date(2026, 10, 20, 23, 59).toISOString()), true],
  ['was read today', card(new Date(2026, 10, 21, 0, 1).toISOString()), false],
  ['was only met today', card(new Date(2026, 10, 21, 9).toISOString(), 'none'), true],
  ['was read in part today', card(new Date(2026, 10, 21, 9).toISOString(), 'partial'), false],
])('a client who %s', (_, known, stale) => {
  expect(isStale(known)).toBe(stale);
});

it('saves every part as it comes', async () => {
  const { run, saved, came } = reading(async function* () {
    yield part(at('partial', 2));
    yield part(at('complete', 4));
  });
  await run();
  expect(saved.map(({ completeness }) => completeness.state)).toEqual(['partial', 'complete']);
  expect(came).toEqual([2, 4]);
});

it('keeps what was read when the session ends in the middle', async () => {
  const { run, saved } = reading(async function* () {
    yield part(at('partial', 2));
    throw new SessionFailure('signedOut');
  });
  await expect(run()).rejects.toMatchObject({ kind: 'signedOut' });
  expect(saved.map(({ completeness }) => completeness.seen)).toEqual([2]);
});

it('stops at the first part that finds no room', async () => {
  const { run, saved } = reading(
    async function* () {
      yield part(at('partial', 2));
      yield part(at('complete', 4));
    },
    [{ refused: 'storageFull' }],
  );
  await expect(run()).rejects.toThrow(Refused);
  expect(saved).toHaveLength(1);
});

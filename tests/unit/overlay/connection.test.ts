import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTurn } from '../../../lib/overlay/connection';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function crm() {
  const began: number[] = [];
  const open: ((answer: Response) => void)[] = [];
  const fetch = inTurn((_url, { signal }) => {
    began.push(Date.now());
    return new Promise((answer, fail) => {
      open.push(answer);
      signal?.addEventListener('abort', () => fail(signal.reason));
    });
  }, 500);
  const answerNext = async () => {
    open.shift()?.(new Response());
    await vi.advanceTimersByTimeAsync(0);
  };
  return { began, fetch, answerNext };
}

it('asks one at a time', async () => {
  const { began, fetch, answerNext } = crm();
  void fetch('/a', {});
  void fetch('/b', {});
  await vi.advanceTimersByTimeAsync(5000);
  expect(began).toHaveLength(1);
  await answerNext();
  expect(began).toHaveLength(2);
});

it('asks at most twice a second, however quickly the CRM answers', async () => {
  const { began, fetch, answerNext } = crm();
  for (const path of ['/a', '/b', '/c']) void fetch(path, {});
  for (let tenth = 0; tenth < 20; tenth++) {
    await vi.advanceTimersByTimeAsync(100);
    await answerNext();
  }
  expect(began).toHaveLength(3);
  expect((began[1] ?? 0) - (began[0] ?? 0)).toBeGreaterThanOrEqual(500);
  expect((began[2] ?? 0) - (began[1] ?? 0)).toBeGreaterThanOrEqual(500);
});

it('never sends what was given up while it waited: a hundred records flicked through cost one request', async () => {
  const { began, fetch } = crm();
  const last = Array.from({ length: 100 }, (_, record) => {
    const left = new AbortController();
    void fetch(`/${record}`, { signal: left.signal }).catch(() => undefined);
    return left;
  });
  await vi.advanceTimersByTimeAsync(0);
  for (const left of last.slice(0, -1)) left.abort();
  await vi.advanceTimersByTimeAsync(600);
  expect(began).toHaveLength(2);
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LastCopied } from '../../../../lib/overlay/panel/lastCopied';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function copying(isAllowed = true) {
  const end = new AbortController();
  const drawn: unknown[] = [];
  const copied: LastCopied = new LastCopied(
    async () => isAllowed,
    () => drawn.push(copied.what),
    end.signal,
  );
  return { copied, drawn, end };
}

it('says for two seconds which text was copied', async () => {
  const { copied, drawn } = copying();
  await copied.copy('note', 'Called');
  expect(copied.what).toBe('note');
  vi.advanceTimersByTime(2_000);
  expect(drawn).toEqual(['note', undefined]);
});

it('says the second of two texts as long as the first', async () => {
  const { copied } = copying();
  await copied.copy('note', 'Called');
  vi.advanceTimersByTime(1_500);
  await copied.copy('offer', 'Ten percent');
  vi.advanceTimersByTime(1_500);
  expect(copied.what).toBe('offer');
});

it('says nothing where the clipboard may not be written', async () => {
  const { copied, drawn } = copying(false);
  await copied.copy('note', 'Called');
  expect(drawn).toEqual([]);
});

it('says nothing any more once its call has ended', async () => {
  const { copied, drawn, end } = copying();
  await copied.copy('note', 'Called');
  end.abort();
  vi.advanceTimersByTime(5_000);
  await copied.copy('offer', 'Ten percent');
  expect(drawn).toEqual(['note']);
});

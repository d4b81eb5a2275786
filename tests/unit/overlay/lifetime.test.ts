import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lifetime } from '../../../lib/overlay/lifetime';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('notices within a second that the extension was updated', () => {
  let isThere = true;
  const { signal } = lifetime(() => isThere);
  isThere = false;
  vi.advanceTimersByTime(1000);
  expect(signal.aborted).toBe(true);
});

it('goes on while the extension is there, however often its background is stopped', () => {
  const { signal, isOver } = lifetime(() => true);
  vi.advanceTimersByTime(600_000);
  expect(signal.aborted).toBe(false);
  expect(isOver()).toBe(false);
});

it('looks no more after the end', () => {
  const isThere = vi.fn(() => false);
  expect(lifetime(isThere).isOver()).toBe(true);
  vi.advanceTimersByTime(10_000);
  expect(isThere).toHaveBeenCalledTimes(1);
});

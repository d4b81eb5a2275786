import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Countdown } from '../../../../lib/overlay/panel/countdown';

let told: number[];
let end: AbortController;
let countdown: Countdown;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  end = new AbortController();
  countdown = new Countdown(end.signal);
});
afterEach(() => vi.useRealTimers());

const start = (seconds: number) => countdown.start(seconds, (left) => told.push(left));

describe('the seconds in which an outcome can be taken back', () => {
  it('are counted down to none', () => {
    start(3);
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([3, 2, 1, 0]);
  });

  it('stand still while somebody points at them, and go on where they stood', () => {
    start(3);
    vi.advanceTimersByTime(1000);
    countdown.hold(true);
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([3, 2]);
    countdown.hold(false);
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([3, 2, 1, 0]);
  });

  it('are not held for the next outcome by the pointer on the last', () => {
    start(3);
    countdown.hold(true);
    start(2);
    vi.advanceTimersByTime(5000);
    expect(told).toEqual([3, 2, 1, 0]);
  });

  it('end with the panel', () => {
    start(3);
    end.abort();
    vi.advanceTimersByTime(5000);
    expect(told).toEqual([3]);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onAlarm, ringAtMidnight } from '../../../lib/bridge/alarms';
import { showCalls } from '../../../lib/bridge/toolbar';
import { momentOf } from '../../../lib/store/moment';

beforeEach(() => fakeBrowser.reset());

describe('the alarm of the new day', () => {
  it.each([
    ['in the morning', new Date(2026, 10, 21, 9, 30)],
    ['a second before midnight', new Date(2026, 10, 21, 23, 59, 59)],
    ['at midnight itself', new Date(2026, 10, 21, 0, 0)],
    ['on the last day of a year', new Date(2026, 11, 31, 12, 0)],
    ['on the night the clocks change', new Date(2026, 9, 25, 1, 0)],
  ])('set %s rings within the first minutes of the next day', async (_, now) => {
    await ringAtMidnight(now);
    const when = new Date((await browser.alarms.get('midnight'))?.scheduledTime ?? 0);
    const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    expect(momentOf(when).today).toBe(momentOf(tomorrow).today);
    expect(when.getHours()).toBe(0);
  });

  it("is heard, and somebody else's is not", async () => {
    const rang = vi.fn();
    onAlarm(rang);
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'midnight', scheduledTime: 0, persistAcrossSessions: true });
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'constructor', scheduledTime: 0, persistAcrossSessions: true });
    expect(rang.mock.calls).toEqual([['midnight']]);
  });
});

describe('the toolbar', () => {
  it.each([
    [undefined, ''],
    [0, ''],
    [1, '1'],
    [999, '999'],
    [1_000, '999+'],
  ])('shows %s calls as "%s"', async (calls, text) => {
    const set = vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue();
    await showCalls(calls);
    expect(set).toHaveBeenCalledWith({ text });
  });
});

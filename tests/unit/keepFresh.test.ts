import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { refreshNow, refreshSoon, restFromRefreshing } from '../../entrypoints/background/keepFresh';
import { emptyStore } from './store/emptyStore';

const { refresh } = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock('../../lib/store/refresh', async (original) => ({ ...(await original<object>()), refresh }));

beforeEach(async () => {
  await emptyStore();
  vi.spyOn(browser.action, 'setBadgeText').mockResolvedValue();
});
afterEach(restFromRefreshing);

it('what is written while the rest is computed is computed by an alarm, should the worker be stopped', async () => {
  refresh.mockImplementation(refreshSoon);
  await refreshNow();
  expect(await browser.alarms.get('refresh')).toBeDefined();
});

it('no alarm rings when all has been computed', async () => {
  refresh.mockResolvedValue(undefined);
  await refreshNow();
  expect(await browser.alarms.get('refresh')).toBeUndefined();
});

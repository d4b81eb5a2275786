import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { refreshNow } from '../../entrypoints/background/keepFresh';
import { tellMornings, tellThisMorning } from '../../entrypoints/background/morning';
import { dayActs } from '../../entrypoints/popup/dayActs';
import { readState } from '../../entrypoints/popup/state';
import { sendMessage } from '../../lib/bridge/messages';
import type { WakeUpList } from '../../lib/domain/wakeUpList';
import { momentOf } from '../../lib/store/moment';
import { languageItem } from '../../lib/store/settings';
import { wakeUpItem } from '../../lib/store/wakeUpItem';
import { popupStates } from '../e2e/gallery-pages/popupStates';
import { emptyStore } from './store/emptyStore';

vi.mock('../../entrypoints/background/keepFresh', () => ({ refreshNow: vi.fn() }));
vi.mock('../../lib/bridge/messages', () => ({ sendMessage: vi.fn() }));

/** A Monday; calls are from nine to eight. */
const at = (time: string, day = '2026-11-23') => vi.setSystemTime(new Date(`${day}T${time}:00`));
const list = popupStates['today']?.list as WakeUpList;
const CALLS = 9;
let isAllowed = true;
let shown: { readonly title: string; readonly message: string; readonly silent?: boolean }[] = [];

/** The base as it is when the day is computed. */
const base = (calls: number) =>
  vi.mocked(refreshNow).mockImplementation(async () => {
    const { today } = momentOf(new Date());
    await wakeUpItem.setValue({ ...list, today, rows: list.rows.slice(0, calls), total: calls });
  });

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await emptyStore();
  shown = [];
  isAllowed = true;
  base(CALLS);
  vi.spyOn(browser.permissions, 'contains').mockImplementation((async () => isAllowed) as never);
  vi.spyOn(browser.notifications, 'create').mockImplementation((async (id: string, told: (typeof shown)[number]) => {
    shown.push(told);
    return id;
  }) as never);
  await languageItem.setValue('en');
  at('07:30');
});
afterEach(() => vi.useRealTimers());

describe('the notification of the morning', () => {
  it('is not there until somebody turns it on', async () => {
    at('09:00');
    await tellThisMorning();
    expect(shown).toEqual([]);
    expect(await browser.alarms.get('morning')).toBeUndefined();
  });

  it('rings when the hours of calls begin, and says the number and no name', async () => {
    await tellMornings(true);
    const alarm = await browser.alarms.get('morning');
    expect(new Date(alarm?.scheduledTime ?? 0)).toEqual(new Date('2026-11-23T09:00:00'));
    at('09:00');
    await tellThisMorning();
    expect(shown).toHaveLength(1);
    const [told] = shown;
    expect(told?.message).toMatch(new RegExp(`^${CALLS}\\scalls today\\.$`));
    expect(told?.silent).toBe(true);
    for (const { name } of list.rows) expect(`${told?.title} ${told?.message}`).not.toContain(name);
  });

  it('comes once a day, however often the browser starts and however many ask at once', async () => {
    await tellMornings(true);
    at('09:00');
    await Promise.all([tellThisMorning(), tellThisMorning(), tellThisMorning()]);
    at('11:00');
    await tellThisMorning();
    expect(shown).toHaveLength(1);
    at('09:00', '2026-11-24');
    await tellThisMorning();
    expect(shown).toHaveLength(2);
  });

  it.each([
    ['before the hours of calls', '08:59', '2026-11-23'],
    ['after them', '20:01', '2026-11-23'],
    ['on a day off', '10:00', '2026-11-22'],
  ])('does not come %s', async (_, time, day) => {
    await tellMornings(true);
    at(time, day);
    await tellThisMorning();
    expect(shown).toEqual([]);
  });

  it('comes later where the browser was started late', async () => {
    await tellMornings(true);
    at('10:40');
    await tellThisMorning();
    expect(shown).toHaveLength(1);
  });

  it('does not come where there is nobody to call, or the browser does not allow it any more', async () => {
    await tellMornings(true);
    at('09:00');
    base(0);
    await tellThisMorning();
    isAllowed = false;
    base(CALLS);
    await tellThisMorning();
    expect(shown).toEqual([]);
  });

  it('falls silent when it is turned off', async () => {
    await tellMornings(true);
    await tellMornings(false);
    expect(await browser.alarms.get('morning')).toBeUndefined();
    at('09:00');
    await tellThisMorning();
    expect(shown).toEqual([]);
  });
});

describe('the switch in the popup', () => {
  it.each([
    ['says yes', true],
    ['says no', false],
  ])('asks the browser at the press itself, and keeps what the user says: he %s', async (_, isGiven) => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
    vi.mocked(sendMessage).mockResolvedValue(undefined as never);
    const asked = vi.spyOn(browser.permissions, 'request').mockImplementation((async () => isGiven) as never);
    const state = await readState();
    dayActs(state, '2026-11-23').onMornings(true);
    expect(asked).toHaveBeenCalledExactlyOnceWith({ permissions: ['notifications'] });
    await vi.waitFor(() => expect(sendMessage).toHaveBeenCalledWith('tellMornings', { isOn: isGiven }));
    expect(state.isMorningRefused.value).toBe(!isGiven);
  });

  it('asks nothing when it is turned off', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
    vi.mocked(sendMessage).mockResolvedValue(undefined as never);
    const asked = vi.spyOn(browser.permissions, 'request');
    dayActs(await readState(), '2026-11-23').onMornings(false);
    await vi.waitFor(() => expect(sendMessage).toHaveBeenCalledWith('tellMornings', { isOn: false }));
    expect(asked).not.toHaveBeenCalled();
  });
});

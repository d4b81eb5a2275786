import { describe, expect, it } from 'vitest';
import type { ContactFacts } from '../../../../lib/domain/contactPolicy';
import type { SettledCall } from '../../../../lib/domain/day/daySoFar';
import {
  type CallHours,
  defaultCallHours,
  isWithinCallHours,
  wallClock,
  workingDayFrom,
} from '../../../../lib/domain/policy/callHours';
import { type ConsentEntry, hasConsent } from '../../../../lib/domain/policy/consent';
import { dayPlan, savedCalls, workingDaysFor } from '../../../../lib/domain/policy/dayPlan';
import { decide } from '../../../../lib/domain/policy/permission';
import type { WakeUpList, WakeUpRow } from '../../../../lib/domain/wakeUpList';

const today = '2026-11-21';

describe('consent is a word about one channel, and the last word counts', () => {
  const said = (channel: ConsentEntry['channel'], isGiven: boolean, on: string): ConsentEntry => ({
    id: on,
    client: 'k',
    channel,
    gives: 'offers',
    isGiven,
    on,
    by: 'Ольга',
    source: 'в разговоре: «присылайте»',
  });

  it.each([
    ['nothing said', [], false],
    ['a yes', [said('call', true, '2026-11-01')], true],
    ['a yes about letters', [said('email', true, '2026-11-01')], false],
    ['a yes taken back', [said('call', true, '2026-11-01'), said('call', false, '2026-11-02')], false],
    ['a no and then a yes', [said('call', false, '2026-11-01'), said('call', true, '2026-11-02')], true],
    ['a yes of tomorrow', [said('call', true, '2026-11-22')], false],
  ] as const)('%s', (_, entries, is) => {
    expect(hasConsent(entries, 'call', 'offers', today)).toBe(is);
  });

  it('to a reminder is none to offers', () => {
    expect(hasConsent([{ ...said('call', true, '2026-11-01'), gives: 'reminder' }], 'call', 'offers', today)).toBe(
      false,
    );
  });
});

describe('what the policy allows', () => {
  const facts: ContactFacts & { hasConsent: boolean } = { openDeals: 0, valueClass: 'A', hasConsent: true };

  it('nothing at all with one who asked not to be contacted', () => {
    expect(decide({ ...facts, isDoNotContact: true }, today)).toEqual({ mayTalk: false, bar: 'doNotContact' });
  });

  it('an opinion and no offer without consent', () => {
    expect(decide({ ...facts, hasConsent: false }, today)).toEqual({
      mayTalk: true,
      bar: undefined,
      hasConsent: false,
    });
  });

  it('a talk opened by hand with one who is in no list today', () => {
    expect(decide({ ...facts, openDeals: 1 }, today)).toEqual({ mayTalk: true, bar: 'openDeal', hasConsent: true });
  });

  it('no call to one who asked to be written to, but the call he asked for himself', () => {
    const writing = { ...facts, prefersMessages: true };
    expect(decide(writing, today)).toMatchObject({ bar: 'prefersMessages' });
    expect(decide({ ...writing, agreedOn: today }, today)).toMatchObject({ bar: undefined });
  });

  it.each([
    ['2026-11-22', 'quietPeriod'],
    ['2026-11-21', undefined],
  ])('peace until %s', (quietUntil, bar) => {
    expect(decide({ ...facts, quietUntil }, today)).toMatchObject({ bar });
  });
});

describe('hours of calls', () => {
  const noon = new Date('2026-11-20T09:00:00Z'); // Friday

  it.each([
    ['Europe/Moscow', '2026-11-20', '12:00', true],
    ['Asia/Vladivostok', '2026-11-20', '19:00', true],
    ['Asia/Kamchatka', '2026-11-20', '21:00', false],
    ['America/New_York', '2026-11-20', '04:00', false],
  ])('at one moment it is %s %s %s', (zone, day, time, may) => {
    const clock = wallClock(noon, zone);
    expect(clock).toEqual({ day, time });
    expect(clock && isWithinCallHours(clock, defaultCallHours)).toBe(may);
  });

  it.each([
    ['2026-11-20', '08:59', false],
    ['2026-11-20', '09:00', true],
    ['2026-11-20', '19:59', true],
    ['2026-11-20', '20:00', false],
    ['2026-11-21', '12:00', false], // Saturday
  ])('%s %s', (day, time, may) => {
    expect(isWithinCallHours({ day, time }, defaultCallHours)).toBe(may);
  });

  it('knows no zone that does not exist', () => {
    expect(wallClock(noon, 'Mars/Olympus')).toBeUndefined();
  });

  it('midnight is 00:00 of the new day', () => {
    expect(wallClock(new Date('2026-11-20T21:00:00Z'), 'Europe/Moscow')).toEqual({ day: '2026-11-21', time: '00:00' });
  });

  it('a day off moves to the next working day', () => {
    const holidays: CallHours = { ...defaultCallHours, daysOff: ['2026-11-23'] };
    expect(workingDayFrom('2026-11-20', holidays)).toBe('2026-11-20');
    expect(workingDayFrom('2026-11-21', defaultCallHours)).toBe('2026-11-23');
    expect(workingDayFrom('2026-11-21', holidays)).toBe('2026-11-24');
    expect(workingDayFrom('2026-11-21', { ...defaultCallHours, days: [] })).toBe('2026-11-21');
  });
});

describe('a day of calls', () => {
  const row = (key: string) => ({ key }) as unknown as WakeUpRow;
  const settled = (keys: readonly string[]): readonly SettledCall[] =>
    keys.map((key) => ({ key, site: '', path: '', name: key, valueClass: undefined, how: 'done', at: '' }));
  const list = (capacity: number, made: readonly string[]) =>
    ({
      rows: ['a', 'b', 'c', 'd'].map(row),
      total: 4,
      groups: { agreed: { rows: [row('x')], total: 1 } },
      barred: [],
      day: { capacity, settled: settled(made) },
    }) as unknown as WakeUpList;
  const keys = (rows: readonly WakeUpRow[]) => rows.map(({ key }) => key).join('');

  it.each([
    [3, [], 'xab', 'cd'],
    [3, ['y', 'z'], 'x', 'abcd'],
    [3, ['a'], 'xb', 'cd'],
    [3, ['x'], 'ab', 'cd'],
    [0, [], 'x', 'abcd'],
    [2, ['p', 'q', 'r'], 'x', 'abcd'],
    [100, [], 'xabcd', ''],
    [100, ['a', 'x'], 'bcd', ''],
  ] as const)('of %j calls with %j made', (capacity, made, now, next) => {
    const plan = dayPlan(list(capacity, made));
    expect([keys([...plan.agreed, ...plan.wake]), keys(plan.next), plan.waiting]).toEqual([now, next, next.length]);
  });

  // 12 a day: 36 calls are three days, one more begins a fourth.
  it.each([
    [36, 12, 3],
    [37, 12, 4],
    [0, 12, 0],
    [36, 0, undefined],
  ])('%i calls at %i a day', (calls, capacity, days) => {
    expect(workingDaysFor(calls, capacity)).toBe(days);
  });

  it('counts the calls saved, by reason', () => {
    const barred = [
      { bar: 'openDeal', rows: [], total: 4 },
      { bar: 'classC', rows: [], total: 0 },
      { bar: 'contactedRecently', rows: [], total: 2 },
    ] as const;
    const day = {
      capacity: 12,
      settled: settled(['a', 'b']).map((call, at) => ({ ...call, how: at ? 'bought' : 'done' }) as const),
    };
    expect(savedCalls({ barred, day })).toEqual({
      total: 7,
      by: [
        { bar: 'openDeal', calls: 4 },
        { bar: 'contactedRecently', calls: 2 },
        { bar: 'bought', calls: 1 },
      ],
    });
  });
});

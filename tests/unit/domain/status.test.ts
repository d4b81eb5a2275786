import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../lib/domain/day';
import { defaultRules } from '../../../lib/domain/rules';
import { missedCycles, oneTimeSilence, rhythmStatus, silenceOf } from '../../../lib/domain/status';

const rules = defaultRules;

describe('missed cycles and status', () => {
  // The worked examples of math/models §3 and of the requirements S0-14, S1-08.
  it.each([
    ['Elena on her day', 21, 21, 0, 'due'],
    ['Elena a day early', 21, 20, 0, 'active'],
    ['Elena after a month', 21, 31, 0, 'due'],
    ['Elena just over a month', 21, 32, 1, 'sleeping'],
    ['Elena after a month and a half', 21, 45, 1, 'sleeping'],
    ['Elena at 3.48 cycles', 21, 73, 2, 'sleeping'],
    ['Elena at 3.52 cycles', 21, 74, 3, 'lost'],
    ['Maria, where Elena sleeps already', 61, 45, 0, 'active'],
    ['Maria after 91 days', 61, 91, 0, 'due'],
    ['Maria after three months', 61, 92, 1, 'sleeping'],
    ['Maria after four months', 61, 122, 1, 'sleeping'],
    ['Maria after seven months', 61, 214, 3, 'lost'],
    ['a month, at 104 days', 30, 104, 2, 'sleeping'],
    ['a month, exactly on the border: the worse state', 30, 105, 3, 'lost'],
    ['a month, exactly on the first border', 30, 45, 1, 'sleeping'],
    ['a purchase today', 1, 0, 0, 'active'],
  ] as const)('%s: cycle %d, silent %d', (_, cycle, gap, missed, status) => {
    expect(missedCycles(gap, cycle, 0.5)).toBe(missed);
    expect(rhythmStatus(gap, cycle, rules)).toBe(status);
  });

  it('puts a border on its day even where a cycle comes out of logarithms a hair too long', () => {
    const cycle = Math.exp(Math.log(30)) + 1e-13;
    expect(rhythmStatus(105, cycle, rules)).toBe('lost');
    expect(rhythmStatus(30, cycle, rules)).toBe('due');
  });

  it.each([
    [0, 30, 'sleeping'], // no tolerance: the due day is the first missed one
    [0, 29, 'active'],
    [1, 59, 'due'],
    [1, 60, 'sleeping'],
    [0.1, 33, 'sleeping'],
    [0.1, 32, 'due'],
  ] as const)('follows the grace of the rules: %d of a cycle, silent %d of 30', (grace, gap, status) =>
    expect(rhythmStatus(gap, 30, { ...rules, grace })).toBe(status),
  );

  it('follows the thresholds of the rules', () => {
    const patient = { ...rules, sleepingFrom: 2, lostFrom: 5 };
    expect([74, 75, 164, 165].map((gap) => rhythmStatus(gap, 30, patient))).toEqual([
      'due',
      'sleeping',
      'sleeping',
      'lost',
    ]);
  });
});

describe('the days of a silence', () => {
  const silence = (lastOn: string, today: string, cycle: number) =>
    silenceOf(dayNumber(lastOn), dayNumber(today), cycle, rules);

  it('tells the first day of sleeping and of being lost', () => {
    expect(silence('2026-01-01', '2026-01-05', 21)).toMatchObject({
      sleepingOn: '2026-02-02', // 32nd day
      lostOn: '2026-03-16', // 74th day
      nextDueOn: '2026-01-22',
      expectedOn: [],
    });
  });

  it.each([
    ['2024-02-01', '2024-02-01', 30, '2024-03-02'], // over a leap day
    ['2023-02-01', '2023-02-01', 30, '2023-03-03'],
    ['2024-02-29', '2024-02-29', 366, '2025-03-01'],
    ['2026-12-25', '2026-12-25', 14, '2027-01-08'],
  ])('counts calendar days: %s, today %s, cycle %d, next %s', (last, today, cycle, next) =>
    expect(silence(last, today, cycle).nextDueOn).toBe(next),
  );

  it('expects the next multiple of the cycle after today, never a day gone', () => {
    const onTheDay = silence('2026-01-01', '2026-01-22', 21);
    expect(onTheDay).toMatchObject({ nextDueOn: '2026-02-12', expectedOn: ['2026-01-22'], missed: 0, cycles: 1 });
    expect(silence('2026-01-01', '2026-02-11', 21).nextDueOn).toBe('2026-02-12');
    expect(silence('2026-01-01', '2026-03-20', 21)).toMatchObject({
      expectedOn: ['2026-01-22', '2026-02-12', '2026-03-05'],
      nextDueOn: '2026-03-26',
    });
  });

  it('shows the latest twelve days missed of a long silence', () => {
    const { expectedOn } = silence('2010-01-01', '2026-11-21', 7);
    expect(expectedOn).toHaveLength(12);
    expect(expectedOn[11]).toBe('2026-11-20');
  });

  it('agrees with the status on every day and for every cycle', () => {
    const last = dayNumber('2024-01-15');
    for (const cycle of [1, 1.37, 7, 21, 22.146843916, 30.5, 57.349, 365.25]) {
      for (let gap = 0; gap <= 4 * cycle + 3; gap++) {
        const { sleepingOn, lostOn, nextDueOn, expectedOn } = silenceOf(last, last + gap, cycle, rules);
        const status = rhythmStatus(gap, cycle, rules);
        expect(gap >= dayNumber(lostOn) - last).toBe(status === 'lost');
        expect(gap >= dayNumber(sleepingOn) - last).toBe(status === 'sleeping' || status === 'lost');
        expect(dayNumber(nextDueOn)).toBeGreaterThan(last + gap);
        expect(expectedOn.every((day) => dayNumber(day) <= last + gap)).toBe(true);
      }
    }
  });

  it('of a client with one purchase misses nothing and has thresholds of its own', () => {
    const silent = oneTimeSilence(dayNumber('2026-01-01'), dayNumber('2026-11-21'), 30, rules);
    expect(silent).toMatchObject({
      days: 324,
      missed: 0,
      expectedOn: [],
      sleepingOn: '2026-04-01',
      lostOn: '2027-01-01',
    });
  });
});

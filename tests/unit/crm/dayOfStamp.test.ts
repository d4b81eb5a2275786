import { describe, expect, it } from 'vitest';
import { dayOfStamp } from '../../../lib/crm/dayOfStamp';

describe('the day of a time stamp', () => {
  it.each([
    ['2026-03-24', '2026-03-24'],
    ['2026-03-24T00:00:00Z', '2026-03-24'],
    ['2026-03-24 00:00:00', '2026-03-24'],
    [Date.UTC(2026, 2, 24), '2026-03-24'],
  ])('%s is the day that is written, in every zone', (stamp, day) => {
    expect(dayOfStamp(stamp)).toBe(day);
  });

  it('is the user’s own where it is an instant, however that is written', () => {
    const lateEvening = new Date(2026, 2, 24, 23, 30);
    const iso = lateEvening.toISOString();
    for (const stamp of [lateEvening.getTime(), String(lateEvening.getTime()), iso, iso.slice(0, 19).replace('T', ' ')])
      expect(dayOfStamp(stamp)).toBe('2026-03-24');
  });

  it.each(['', '2026-02-30', '2026-02-30T12:00:00Z', '24.03.2026', 'today', '2026-03-24T12', null, undefined, {}, 7])(
    'of %s there is none',
    (stamp) => expect(dayOfStamp(stamp)).toBeUndefined(),
  );
});

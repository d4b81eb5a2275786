import { describe, expect, it } from 'vitest';
import { defaultCallHours } from '../../../../lib/domain/policy/callHours';
import { isBestTime } from '../../../../lib/domain/script/bestTime';

describe('the time to send a message, by the client’s own clock', () => {
  it.each([
    ['offer', '2026-11-20', '17:00', true],
    ['offer', '2026-11-20', '18:59', true],
    ['offer', '2026-11-20', '19:00', false],
    ['offer', '2026-11-21', '18:00', false], // Saturday
    ['news', '2026-11-20', '12:00', true],
    ['news', '2026-11-20', '14:00', false],
    ['personal', '2026-11-20', '09:00', true],
    ['personal', '2026-11-20', '08:59', false],
  ] as const)('%s on %s at %s: %j', (kind, day, time, isBest) => {
    const hours = { offer: { from: '17:00', to: '19:00' }, news: { from: '12:00', to: '14:00' }, personal: undefined };
    const bestHours = hours[kind];
    expect(isBestTime({ kind, ...(bestHours && { bestHours }) }, { day, time }, defaultCallHours)).toBe(isBest);
  });

  it('is never before noon for advertising, whatever the head has set', () => {
    const early = { kind: 'news', bestHours: { from: '09:00', to: '14:00' } } as const;
    expect(isBestTime(early, { day: '2026-11-20', time: '11:59' }, defaultCallHours)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import type { BaseReading } from '../../../lib/domain/baseReading';
import { missingOf, readingTime, timeLeft } from '../../../lib/domain/readingPace';

const reading = (change: Partial<BaseReading>): BaseReading => ({
  site: 'https://crm.example',
  job: 'job',
  state: 'reading',
  scope: 'whole',
  progress: { clients: 200, clientsTotal: 400, deals: 300, dealsTotal: 1_600 },
  failure: undefined,
  startedAt: '2026-11-21T09:00:00.000Z',
  endedAt: undefined,
  run: { at: '2026-11-21T09:00:00.000Z', records: 0, heardAt: '2026-11-21T09:01:00.000Z' },
  ...change,
});

describe('the time a reading takes', () => {
  it('follows from the requests and the pace its CRM bears', () => {
    expect(readingTime({ clients: 2_000, deals: 9_000, requests: 1_080, perSecond: 2 })).toBe(9 * 60_000);
    expect(readingTime({ clients: undefined, deals: undefined, requests: undefined, perSecond: 2 })).toBeUndefined();
  });

  it('that is left follows from what its tab has read so far', () => {
    expect(timeLeft(reading({}))).toBe(3 * 60_000);
  });

  it('that is left counts a run alone, not the rest before it', () => {
    const run = { at: '2026-11-22T09:00:00.000Z', records: 400, heardAt: '2026-11-22T09:00:10.000Z' };
    expect(timeLeft(reading({ run }))).toBe(150_000);
  });

  it('is not told before anything is known of it', () => {
    const nothing = { clients: 10, clientsTotal: undefined, deals: 0, dealsTotal: undefined };
    expect(timeLeft(reading({ progress: nothing }))).toBeUndefined();
    expect(timeLeft(reading({ progress: { ...nothing, dealsTotal: 500 } }))).toBeUndefined();
  });
});

describe('what a reading lacks', () => {
  const progress = { clients: 2_009, clientsTotal: 2_014, deals: 9_000, dealsTotal: 9_000 };

  it('is what the CRM counts and has not given', () => {
    expect(missingOf(reading({ state: 'done', progress }))).toEqual({
      clients: { said: 2_014, read: 2_009 },
      deals: undefined,
    });
  });

  it('stays said after news were read', () => {
    const last = { startedAt: '2026-11-21T09:00:00.000Z', endedAt: '2026-11-21T09:12:00.000Z', progress };
    const news = { clients: 3, clientsTotal: 3, deals: 5, dealsTotal: 5 };
    expect(missingOf(reading({ state: 'done', scope: 'news', progress: news, last })).clients?.said).toBe(2_014);
  });

  it('is not known before its end', () => {
    expect(missingOf(reading({ progress }))).toEqual({ clients: undefined, deals: undefined });
  });
});

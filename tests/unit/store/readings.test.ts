import { beforeEach, describe, expect, it } from 'vitest';
import { noteBegin, noteEnd, noteProgress, pauseOrphans, runningReading, undoBegin } from '../../../lib/store/readings';
import { readingsItem } from '../../../lib/store/settings';
import { emptyStore } from './emptyStore';
import { SITE } from './samples';

beforeEach(emptyStore);

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 21, 10, 0, seconds));
const open = async () => true;
const shut = async () => false;
const progress = { clients: 50, clientsTotal: 120, deals: 300, dealsTotal: 900 };
const reading = async () => (await readingsItem.getValue())[SITE];

describe('the reading of a base', () => {
  beforeEach(() => noteBegin(SITE, { job: 'job', scope: 'whole' }, 7, at(0)));

  it('is seen by every page of ours, with how far it has come', async () => {
    await noteProgress(SITE, 'job', progress, at(1));
    expect(await reading()).toMatchObject({ state: 'reading', progress, startedAt: at(0).toISOString() });
    expect(await runningReading(SITE)).toEqual({ job: 'job', tabId: 7 });
  });

  it('ends once', async () => {
    expect(await noteEnd(SITE, 'job', 'done', undefined, at(5))).toBe(true);
    expect(await noteEnd(SITE, 'job', 'failed', 'network', at(6))).toBe(false);
    expect(await reading()).toMatchObject({ state: 'done', endedAt: at(5).toISOString() });
    expect(await runningReading(SITE)).toBeUndefined();
  });

  it('hears nothing from an earlier one', async () => {
    await noteProgress(SITE, 'earlier', progress, at(1));
    expect((await reading())?.progress.clients).toBe(0);
    expect(await noteEnd(SITE, 'earlier', 'done', undefined, at(5))).toBe(false);
  });

  it('that could not begin leaves what was there before', async () => {
    await noteEnd(SITE, 'job', 'done', undefined, at(5));
    const before = await reading();
    await noteBegin(SITE, { job: 'next', scope: 'whole' }, 8, at(10));
    await undoBegin(SITE, 'next', before);
    expect(await reading()).toEqual(before);
  });

  it('goes on while its tab is open and heard of', async () => {
    await noteProgress(SITE, 'job', progress, at(50));
    await pauseOrphans(open, at(109));
    expect((await reading())?.state).toBe('reading');
  });

  it('is paused after a minute of silence', async () => {
    await noteProgress(SITE, 'job', progress, at(50));
    await pauseOrphans(open, at(110));
    expect(await reading()).toMatchObject({ state: 'paused', failure: 'left', progress });
  });

  it('is paused when its tab is closed', async () => {
    await pauseOrphans(shut, at(1));
    expect((await reading())?.state).toBe('paused');
  });
});

describe('a reading that rests', () => {
  beforeEach(() => noteBegin(SITE, { job: 'job', scope: 'whole' }, 7, at(0)));

  it('is there an hour and a day later, with how far it is', async () => {
    await noteProgress(SITE, 'job', progress, at(5));
    await noteEnd(SITE, 'job', 'paused', undefined, at(6));
    for (const later of [3_600, 86_400]) {
      await pauseOrphans(open, at(later));
      expect(await reading()).toMatchObject({ state: 'paused', progress });
      expect((await reading())?.failure).toBeUndefined();
    }
  });

  it('goes on with its beginning and how far it was, in another tab', async () => {
    await noteProgress(SITE, 'job', progress, at(5));
    await noteEnd(SITE, 'job', 'failed', 'signedOut', at(6));
    await noteBegin(SITE, { job: 'job', scope: 'whole' }, 9, at(600));
    const begun = { at: at(600).toISOString(), records: 350 };
    expect(await reading()).toMatchObject({ state: 'reading', progress, startedAt: at(0).toISOString(), run: begun });
    expect(await runningReading(SITE)).toEqual({ job: 'job', tabId: 9 });
  });

  it('is remembered once it has come to its end: from its beginning news are asked for', async () => {
    await noteProgress(SITE, 'job', progress, at(5));
    await noteEnd(SITE, 'job', 'done', undefined, at(9));
    await noteBegin(SITE, { job: 'news', scope: 'news' }, 7, at(100));
    await noteProgress(SITE, 'news', { ...progress, clients: 1, deals: 2 }, at(101));
    await noteEnd(SITE, 'news', 'done', undefined, at(102));
    expect((await reading())?.last).toEqual({
      startedAt: at(100).toISOString(),
      endedAt: at(102).toISOString(),
      progress,
    });
  });
});

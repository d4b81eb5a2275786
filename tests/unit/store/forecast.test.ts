import { beforeEach, describe, expect, it } from 'vitest';
import { dayOf } from '../../../lib/domain/day';
import { cardOf } from '../../../lib/store/card';
import { saveCapture } from '../../../lib/store/clients';
import { refreshFigures } from '../../../lib/store/figures';
import { refreshForecast } from '../../../lib/store/forecast';
import { refresh } from '../../../lib/store/refresh';
import { emptyStore } from './emptyStore';
import { captureOf, evenly, NOW, SITE, won } from './samples';

beforeEach(emptyStore);

/** Thirty clients, the first of whom buys every 20 days and is in time, the second silent for ten cycles. */
async function saveBase(): Promise<void> {
  await saveCapture(SITE, captureOf('1', evenly('1', 20, 5, 12, 100_00)), NOW);
  await saveCapture(SITE, captureOf('2', evenly('2', 20, 200, 12, 100_00)), NOW);
  for (let i = 3; i <= 30; i++) await saveCapture(SITE, captureOf(`${i}`, evenly(`${i}`, 20 + i, i, 5, 100_00)), NOW);
}

const card = (id: string) => cardOf(SITE, { type: 'company', id }, NOW.today);

describe('the forecast of the base', () => {
  it('stands on every card once the base has been refreshed', async () => {
    await saveBase();
    expect((await card('1'))?.chances).toBeUndefined();
    await refresh(NOW);
    const [inTime, gone] = [(await card('1'))!.chances!, (await card('2'))!.chances!];
    expect(inTime).toMatchObject({ by: 'model', horizonDays: 60, source: 'priors', clients: 30 });
    expect(inTime.buys).toBeGreaterThan(0.8);
    expect(gone.buys).toBeLessThan(0.2);
    expect(gone.alive).toBeLessThan(inTime.alive);
  });
  it('says nothing of a client whose history is known in part', async () => {
    await saveBase();
    const part = {
      ...captureOf('31', [won('31-1', dayOf(20_000), 100_00)]),
      completeness: { state: 'partial', seen: 1, total: 9 } as const,
    };
    await saveCapture(SITE, part, NOW);
    await refresh(NOW);
    expect((await card('31'))?.chances).toBeUndefined();
  });
  it('is not written by a run that was stopped', async () => {
    await saveBase();
    await refreshFigures(NOW.today, new AbortController().signal);
    const stopped = new AbortController();
    stopped.abort();
    await refreshForecast(NOW.today, stopped.signal);
    expect((await card('1'))?.chances).toBeUndefined();
    await refreshForecast(NOW.today, new AbortController().signal);
    expect((await card('1'))?.chances).toBeDefined();
  });
});

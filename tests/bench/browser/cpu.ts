import type { CDPSession, Page } from '@playwright/test';

/** Processor milliseconds of the page's main thread for what is done; what other programs do is not in it. */
export async function cpuMs(page: Page, done: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskMs(session);
  await done();
  const took = (await taskMs(session)) - before;
  await session.detach();
  return took;
}

async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

import type { Page } from '@playwright/test';
import type { Measurement } from './measurement';

interface TraceEvent {
  readonly name: string;
  readonly args: { readonly beginData?: { readonly stackTrace?: readonly { readonly url: string }[] } };
}

/** Layouts that our script forced while the rows in view were marked for the first time, in one batch. */
export async function layoutsPerBatch(page: Page): Promise<Measurement> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((done) => session.on('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.start', {
    categories: 'devtools.timeline,disabled-by-default-devtools.timeline.stack',
    transferMode: 'ReportEvents',
  });
  await page.evaluate(async () => {
    globalThis.marksPage.start();
    await globalThis.marksPage.frames(12);
  });
  await session.send('Tracing.end');
  await complete;
  await page.close();
  const forced = events.filter(
    ({ name, args }) =>
      name === 'Layout' && args.beginData?.stackTrace?.some(({ url }) => url.endsWith('marks.js')) === true,
  );
  return { name: 'marks/forced-layouts', measured: forced.length };
}

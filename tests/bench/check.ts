import { startExtension } from './browser/extension';
import type { Measurement } from './measurement';
import { addStorePage, inStorePage } from './store/storeIn';

const CLIENTS = 100_000;

/** The check of all that is stored of a million purchases, in a page whose thread stands in for the background's. */
export async function measureCheck(): Promise<readonly Measurement[]> {
  const started = await startExtension();
  try {
    await addStorePage(started);
    await inStorePage(started, (page) => page.evaluate((clients) => globalThis.storePage.fill(clients), CLIENTS));
    await inStorePage(started, (page) => page.evaluate(() => globalThis.storePage.judge()));
    const { answer, heapBytes } = await inStorePage(started, (page) =>
      page.evaluate((clients) => globalThis.storePage.check(clients), CLIENTS),
    );
    return [
      { name: 'check/whole', measured: answer.ms },
      { name: 'check/thread', measured: answer.longestTaskMs },
      { name: 'check/heap', measured: heapBytes / 1e6 },
    ];
  } finally {
    await started.close();
  }
}

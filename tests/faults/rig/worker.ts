import { type FaultyBrowser, RIG_PAGE } from './browser';

/** Stops the background as the browser does at will. */
export interface WorkerStopper {
  readonly stop: () => Promise<void>;
  /** How often it was seen to stop. */
  readonly stops: () => number;
}

export async function workerStopper({ context, open, origin }: FaultyBrowser): Promise<WorkerStopper> {
  const own = await open(RIG_PAGE);
  const session = await context.newCDPSession(own);
  let stops = 0;
  const running = new Set<string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus, scriptURL } of versions) {
      if (!scriptURL.startsWith(origin)) continue;
      if (runningStatus === 'running') running.add(versionId);
      else if (runningStatus === 'stopped' && running.delete(versionId)) stops += 1;
    }
  });
  await session.send('ServiceWorker.enable');
  return {
    stop: async () => {
      await session.send('ServiceWorker.stopAllWorkers');
    },
    stops: () => stops,
  };
}

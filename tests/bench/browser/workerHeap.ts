import type { Page } from '@playwright/test';

const EVERY_MS = 200;

/** The most memory one worker of a page has held so far. */
export interface WatchedHeap {
  /** Bytes: objects, whether still needed or not yet collected, and buffers. */
  readonly peak: () => number;
  readonly stop: () => Promise<void>;
}

/** Asks every worker of a page again and again how much it holds; the engine answers also while the worker works. */
export async function watchWorkerHeap(page: Page): Promise<WatchedHeap> {
  const session = await page.context().newCDPSession(page);
  const workers = new Set<string>();
  let peak = 0;
  let asked = 0;
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.add(sessionId));
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { usedSize = 0, backingStorageSize = 0 } = JSON.parse(message).result ?? {};
    peak = Math.max(peak, usedSize + backingStorageSize);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false });
  const timer = setInterval(() => {
    for (const sessionId of workers) {
      const message = JSON.stringify({ id: ++asked, method: 'Runtime.getHeapUsage' });
      // A worker may have ended since.
      void session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined);
    }
  }, EVERY_MS);
  const stop = async () => {
    clearInterval(timer);
    await session.detach();
  };
  return { peak: () => peak, stop };
}

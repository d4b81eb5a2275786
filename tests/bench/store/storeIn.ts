import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { bundledScript } from '../../../lib/tools/readPage/bundle';
import type { Started } from '../browser/extension';
import type {} from './storePage'; // declares what the script built from it leaves in the page

const PAGE = '<!doctype html><meta charset="utf-8"><title>Store</title><script src="store.js"></script>';
const EVERY_MS = 100;
const LONGEST_WAIT_MS = 3_600_000;

/** What one job in a page cost. */
interface Cost<T> {
  readonly answer: T;
  /** The most memory the page has held, bytes: objects, whether still needed or not yet collected, and buffers. */
  readonly heapBytes: number;
}

/** Adds a page with the store's own functions to an unpacked extension. */
export async function addStorePage({ folder }: Pick<Started, 'folder'>): Promise<void> {
  writeFileSync(path.join(folder, 'store.html'), PAGE);
  writeFileSync(path.join(folder, 'store.js'), await bundledScript('tests/bench/store/storePage.ts', 'storeScript'));
  const worker = await bundledScript('entrypoints/options/previewWorker.ts', 'previewScript');
  writeFileSync(path.join(folder, 'preview.js'), worker);
}

/** Does a job in a fresh page of its own. */
export async function inStorePage<T>({ context, origin }: Started, job: (page: Page) => Promise<T>): Promise<Cost<T>> {
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  await page.goto(`${origin}/store.html`);
  const session = await context.newCDPSession(page);
  let heapBytes = 0;
  const look = async () => {
    const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as Usage;
    heapBytes = Math.max(heapBytes, usedSize + backingStorageSize);
  };
  // The page may be closed between two looks.
  const timer = setInterval(() => void look().catch(() => undefined), EVERY_MS);
  try {
    const answer = await job(page);
    return { answer, heapBytes };
  } finally {
    clearInterval(timer);
    await page.close();
  }
}

interface Usage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

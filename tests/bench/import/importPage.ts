import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Started } from '../browser/extension';
import { watchWorkerHeap } from '../browser/workerHeap';

/** What one import cost, from the options page as a user sees it. */
export interface Cost {
  /** From the click to the end being told: the file is read once more and written. */
  readonly writeMs: number;
  /** The longest time the page could not answer, in checking and writing; tasks of 50 ms and less are not told apart from none. */
  readonly longestTaskMs: number;
  /** Of the workers, in both of them. */
  readonly heapBytes: number;
}

/** Only inside `evaluate`: what `watchTasks` leaves in the page. */
declare global {
  var longestTask: number;
}

const LONGEST_WAIT_MS = 900_000;

/** Imports a file by the options page: chosen, checked, written as all sales of its clients. */
export async function importBy({ context, origin }: Started, file: string): Promise<Cost> {
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  await page.goto(`${origin}/options.html#import`);
  await page.locator('input[type=file]').setInputFiles(path.resolve(file));
  await page.getByRole('button', { name: 'Check the file' }).waitFor();
  const holdsAll = page.getByRole('radiogroup', { name: 'The file holds all sales of these clients' });
  await holdsAll.getByRole('radio', { name: 'yes' }).check();
  const heap = await watchWorkerHeap(page);
  await page.evaluate(watchTasks);
  await timed(page, 'Check the file', /^Write [\d,\s]+ purchases$/);
  const writeMs = await timed(page, /^Write [\d,\s]+ purchases$/, 'Another file');
  await heap.stop();
  const longestTaskMs = await page.evaluate(() => globalThis.longestTask);
  await page.close();
  return { writeMs, longestTaskMs, heapBytes: heap.peak() };
}

async function timed(page: Page, button: string | RegExp, then: string | RegExp): Promise<number> {
  const began = performance.now();
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('button', { name: button }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: then }).waitFor();
  return performance.now() - began;
}

function watchTasks(): void {
  globalThis.longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longestTask = Math.max(globalThis.longestTask, duration);
  }).observe({ type: 'longtask' });
}

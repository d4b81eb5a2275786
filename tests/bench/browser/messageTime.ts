import type { Page } from '@playwright/test';
import { median } from '../measurement';
import { isolatedWorld } from './isolatedWorld';

/** Messages of one turn; their median counts. */
const MESSAGES = 9;

/** Median time of a message to the worker that nobody answers, sent from where the strip's messages are sent. */
export async function messageTime(page: Page): Promise<number> {
  const world = await isolatedWorld(page);
  const times: number[] = [];
  for (let i = 0; i < MESSAGES; i++) {
    times.push(
      await world.evaluate(`(async () => {
        const from = performance.now();
        await chrome.runtime.sendMessage({ type: 'bare' }).catch(() => undefined);
        return performance.now() - from;
      })()`),
    );
  }
  await world.leave();
  return median(times);
}

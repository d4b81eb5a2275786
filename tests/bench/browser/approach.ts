import type { Locator, Page } from '@playwright/test';

/** How often a mouse tells where it is, milliseconds: the 125 times a second of plain USB. */
const TOLD_EVERY = 8;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Brings the pointer from `from` to the middle of a target as a person does: in the time of Fitts' law as measured for
 * the mouse, −107 + 223 · log2(distance / size + 1) ms (MacKenzie, Sellen and Buxton, CHI 1991), the size being the
 * smaller side of the target, with the smoothest course there is between two rests (Flash and Hogan, 1985).
 */
export async function approach(page: Page, target: Locator, from: Point): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('The target is not on the page');
  const to = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const took = -107 + 223 * Math.log2(Math.hypot(to.x - from.x, to.y - from.y) / Math.min(box.width, box.height) + 1);
  const begunAt = performance.now();
  for (let share = 0; share < 1; ) {
    share = Math.min(1, (performance.now() - begunAt) / took);
    const way = wayAt(share);
    await page.mouse.move(from.x + (to.x - from.x) * way, from.y + (to.y - from.y) * way);
    await new Promise((done) => setTimeout(done, TOLD_EVERY));
  }
}

/** The share of the way behind the hand at a share of its time, least jerk. */
function wayAt(share: number): number {
  return share ** 3 * (10 - 15 * share + 6 * share ** 2);
}

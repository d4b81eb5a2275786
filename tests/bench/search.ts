import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundledScript } from '../../lib/tools/readPage/bundle';
import { type Started, startExtension } from './browser/extension';
import type {} from './browser/fill'; // declares what the script built from it leaves in the page
import { type Measurement, median } from './measurement';

const SMALL = 1_000;
const LARGE = 100_000;
const TURNS = 7;
const WARM_UP = 2;
const LONGEST_WAIT_MS = 600_000;
const FILL = '<!doctype html><meta charset="utf-8"><title>Fill</title><script src="fill.js"></script>';
/** Typed letter by letter: the first stand in every name, the last in one alone. */
const TYPED = 'client 777';

/** The popup's search: from a key to the frame with its answer, in a small base and in a large one. */
export async function measureSearch(): Promise<readonly Measurement[]> {
  const [small, large] = [await startExtension(), await startExtension()];
  try {
    const script = await bundledScript('tests/bench/browser/fill.ts', 'filling');
    await store(small, script, SMALL);
    await store(large, script, LARGE);
    const ofSmall: number[] = [];
    const ofLarge: number[] = [];
    for (let turn = 0; turn < WARM_UP + TURNS; turn++) {
      const answers = [await slowestKey(small, SMALL), await slowestKey(large, LARGE)] as const;
      if (turn < WARM_UP) continue;
      ofSmall.push(answers[0]);
      ofLarge.push(answers[1]);
    }
    return [{ name: 'search/answer', measured: median(ofLarge), base: median(ofSmall) }];
  } finally {
    await small.close();
    await large.close();
  }
}

async function store({ context, origin, folder }: Started, script: string, clients: number): Promise<void> {
  writeFileSync(path.join(folder, 'fill.html'), FILL);
  writeFileSync(path.join(folder, 'fill.js'), script);
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  await page.goto(`${origin}/fill.html`);
  await page.evaluate((count) => globalThis.bench.fill(count), clients);
  await page.close();
}

/** Opens the search, waits until it knows all names, and types. */
async function slowestKey({ context, origin }: Started, clients: number): Promise<number> {
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  await page.goto(`${origin}/popup.html`);
  await page.locator('a.row').first().waitFor();
  await page.keyboard.press('f');
  const field = page.getByRole('searchbox');
  await field.fill(TYPED[0] ?? '');
  await page
    .locator('.finder h2 .end')
    .filter({ hasText: clients.toLocaleString('en') })
    .waitFor();
  await field.fill('');
  const ms = await page.evaluate(typed, TYPED);
  await page.close();
  return ms;
}

/** Runs in the page: types letter by letter, waits for the frame after each, and tells the longest wait. */
async function typed(text: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('There is nothing to type into');
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  let longest = 0;
  for (let length = 1; length <= text.length; length++) {
    await nextFrame();
    const from = performance.now();
    field.value = text.slice(0, length);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await nextFrame();
    await nextFrame();
    longest = Math.max(longest, performance.now() - from);
  }
  return longest;
}

import type { BrowserContext, Page } from '@playwright/test';

const NAME = /^(?:Budilnik|Будильник): /;
/** Between two looks at the page, milliseconds. */
const PAUSE = 100;
const PATIENCE = 20_000;

/** Names of what stands on the page for a screen reader, closed shadow roots included. */
async function spokenNames(context: BrowserContext, page: Page): Promise<readonly string[]> {
  const session = await context.newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.map(({ name }) => String(name?.value ?? ''));
  } finally {
    await session.detach();
  }
}

/** Waits for the strip with a client in it. Its shadow root is closed, so it is heard rather than looked into. */
export async function stripShown(context: BrowserContext, page: Page): Promise<string> {
  for (const until = Date.now() + PATIENCE; Date.now() < until; await page.waitForTimeout(PAUSE)) {
    const strip = (await spokenNames(context, page)).find((name) => NAME.test(name) && name.includes(', '));
    if (strip) return strip;
  }
  throw new Error(`No strip on ${page.url()}.`);
}

import type { BrowserContext, CDPSession, Page } from '@playwright/test';

const STRIP = /^(?:Budilnik|Будильник): .*, /;
/** Status and class; the word of the status differs. */
const MARK = /, (?:class|класс) [ABC]$/;
/** What heads the reasons, below the first words. */
const PANEL = /^(?:Why did the orders stop|Почему перестал)/;
const PATIENCE = 20_000;

/** Names of what stands on the page for a screen reader, closed shadow roots included. */
async function spokenNames(session: CDPSession): Promise<readonly string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.map(({ name }) => String(name?.value ?? ''));
}

function nextFrame(page: Page): Promise<number> {
  return page.evaluate(() => new Promise<number>(requestAnimationFrame));
}

/** The first name like this one, looked for after every frame the page draws. Our shadow roots are closed, so they are heard rather than looked into. */
export async function heard(context: BrowserContext, page: Page, like: RegExp): Promise<string> {
  const session = await context.newCDPSession(page);
  try {
    for (const until = Date.now() + PATIENCE; Date.now() < until; await nextFrame(page)) {
      const name = (await spokenNames(session)).find((spoken) => like.test(spoken));
      if (name) return name;
    }
  } finally {
    await session.detach();
  }
  throw new Error(`Nothing named like ${like} on ${page.url()}.`);
}

/** Waits for the strip with a client in it. */
export function stripShown(context: BrowserContext, page: Page): Promise<string> {
  return heard(context, page, STRIP);
}

/** Waits for a mark by a client in a list. */
export function markShown(context: BrowserContext, page: Page): Promise<string> {
  return heard(context, page, MARK);
}

/** Waits for the panel with the first words of a call. */
export function panelShown(context: BrowserContext, page: Page): Promise<string> {
  return heard(context, page, PANEL);
}

import type { BrowserContext, Page } from '@playwright/test';

const isFirstSteps = (page: Page) => page.url().endsWith('/onboarding.html');

/**
 * To an unpacked extension every start of the browser is an installation, so the first steps open by themselves, and
 * whenever they come they would stand in front of the page that is looked at: it would draw no more frames.
 */
export async function closeFirstSteps(context: BrowserContext): Promise<void> {
  const opened = context.pages().find(isFirstSteps);
  const page = opened ?? (await context.waitForEvent('page', isFirstSteps));
  await page.close();
}

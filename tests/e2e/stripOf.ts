import type { FrameLocator, Locator, Page } from '@playwright/test';

/** The strip of a page or frame. Playwright looks into open shadow roots; the host's tag differs on every load. */
export function stripOf(page: Page | FrameLocator): Locator {
  return page.getByRole('region', { name: /^(Budilnik|Будильник): (?!discount|скидка)/ });
}

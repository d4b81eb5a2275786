import { expect, type Locator, type Page, type Worker } from '@playwright/test';

/** When a rule that was saved is seen: instants of the computer's clock, milliseconds, noted in the page where it is seen. */

/** Only inside `evaluate` in the worker of the extension. */
declare const chrome: { action: { getBadgeText(of: object): Promise<string> } };
/** What is left in a page. */
declare global {
  var pressedAt: number | undefined;
  var seenAt: Promise<number> | undefined;
}

/** Keeps when what stands where the strip stands begins to be named so; the element itself may be another then. */
export async function watchStripName(strip: Locator, name: string): Promise<void> {
  await strip.evaluate((element, wanted) => {
    const root = element.getRootNode() as ShadowRoot;
    globalThis.seenAt = new Promise((resolve) => {
      const look = () => {
        const isThere = [...root.querySelectorAll('section')].some((section) => section.ariaLabel === wanted);
        if (isThere) resolve(performance.timeOrigin + performance.now());
      };
      new MutationObserver(look).observe(root, { attributes: true, childList: true, subtree: true });
    });
  }, name);
}

/** Keeps when the text of an element is another than now. */
export async function watchText(seen: Locator): Promise<void> {
  await seen.evaluate((element) => {
    const text = element.textContent;
    globalThis.seenAt = new Promise((resolve) => {
      const look = () => {
        if (element.textContent !== text) resolve(performance.timeOrigin + performance.now());
      };
      new MutationObserver(look).observe(element, { characterData: true, childList: true, subtree: true });
    });
  });
}

/** The instant kept in a page that was told to watch. */
export async function watched(page: Page): Promise<number> {
  return page.evaluate(() => globalThis.seenAt ?? Number.NaN);
}

/** The number on the icon. */
export async function badge(worker: Worker): Promise<string> {
  return worker.evaluate(() => chrome.action.getBadgeText({}));
}

/** When the icon has another number than this one. */
export async function badgeChanged(worker: Worker, from: string): Promise<number> {
  await expect.poll(() => badge(worker), { intervals: [20] }).not.toBe(from);
  return Date.now();
}

/** Presses what saves; the instant of the press. */
export async function pressed(save: Locator): Promise<number> {
  const page = save.page();
  await page.evaluate(() => {
    const note = () => {
      globalThis.pressedAt = performance.timeOrigin + performance.now();
    };
    addEventListener('click', note, { capture: true, once: true });
  });
  await save.click();
  return page.evaluate(() => globalThis.pressedAt ?? Number.NaN);
}

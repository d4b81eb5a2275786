import type { Page } from '@playwright/test';

/** Something a page does to lead a press to us that was meant for something else. */
export interface Attack {
  readonly what: string;
  /** Rules for the whole page. */
  readonly style: string;
}

/** What is taken in by what stands around us; all rows of the matrix are in `clickjacking.spec.ts`. */
export const ofAncestors: readonly Attack[] = [
  { what: 'the document is made transparent', style: 'html { opacity: 0.001 }' },
  { what: 'the document is made transparent by a filter', style: 'html { filter: opacity(0.01) }' },
];

/** The same by elements of the page that the strip stands in; what it opens is in the top layer. */
export const aroundStrip: readonly Attack[] = [
  { what: 'the body is made transparent', style: 'body { opacity: 0.001 }' },
  { what: 'the body is made transparent by a filter', style: 'body { filter: opacity(0.01) }' },
  { what: 'what the strip stands in is made transparent', style: ':has(> #edit_card) { opacity: 0.001 }' },
  { what: 'the body is hidden', style: 'body { visibility: hidden }' },
];

/** What moves, cuts or covers all that is not in the top layer. */
export const ofDocument: readonly Attack[] = [
  { what: 'the document is moved under the pointer', style: 'html { transform: translate(30px, 80px) }' },
  { what: 'the document is made tiny', style: 'html { scale: 0.05 }' },
  { what: 'the document is cut out', style: 'html { clip-path: inset(0 0 90% 0) }' },
  {
    what: 'something in the highest layer that lets presses through is painted over it',
    style:
      "html::after { content: ''; position: fixed; inset: 0; z-index: 2147483647; background: #fff; pointer-events: none }",
  },
];

/** From now on the page attacks; the browser has drawn it so. */
export async function beginAttack(page: Page, { style }: Pick<Attack, 'style'>): Promise<void> {
  await page.evaluate((css) => {
    document.head.append(Object.assign(document.createElement('style'), { className: 'attack', textContent: css }));
  }, style);
  await page.evaluate(browserLooksAgain);
}

/** The page is as it was. */
export async function endAttack(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const added of document.querySelectorAll('.attack')) added.remove();
  });
}

/** Presses go through it. What stood there before has been seen by then. */
export async function coverByPopover(page: Page): Promise<void> {
  await page.evaluate(browserLooksAgain);
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText =
      'position: fixed; inset: 0; width: 100vw; height: 100vh; background: #fff; pointer-events: none';
    document.body.append(cover);
    cover.showPopover();
  });
  await page.evaluate(browserLooksAgain);
}

/** In every frame from now on; what is ours is never painted over it, however short it has been open. */
export async function coverByPopoverAlways(page: Page): Promise<void> {
  await coverByPopover(page);
  await page.evaluate(() => {
    const cover = document.body.lastElementChild as HTMLElement;
    const coverAgain = () => {
      cover.hidePopover();
      cover.showPopover();
      requestAnimationFrame(coverAgain);
    };
    coverAgain();
  });
}

/** The browser has looked again at what is painted over what, as it does ten times a second; runs in the page. */
async function browserLooksAgain(): Promise<void> {
  for (let look = 0; look < 2; look++)
    await new Promise((done) => {
      const options = { trackVisibility: true, delay: 100 } as IntersectionObserverInit;
      new IntersectionObserver(done, options).observe(document.body);
    });
  for (let frame = 0; frame < 12; frame++) await new Promise(requestAnimationFrame);
}

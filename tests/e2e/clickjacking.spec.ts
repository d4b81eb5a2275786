import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { bundledScript } from '../../lib/tools/readPage/bundle';

/** What a page does to lead a press to the panel that was meant for something else (R-S-07), and what it may do. */

let script = '';

test.beforeAll(async () => {
  script = await bundledScript(path.resolve('lib/overlay/panel/plainSight.ts'), 'sight');
});

/** A host as ours stands in the page: last in the document, its frame fixed in a shadow root that takes no styles. */
const STAND = `
const host = document.createElement('x-host');
document.documentElement.append(host);
const root = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(':host { all: initial !important; display: block !important } div { position: fixed; z-index: 2147483000; left: 40px; top: 40px; width: 300px; height: 300px; background: #fff }');
root.adoptedStyleSheets = [sheet];
const frame = document.createElement('div');
root.append(frame);
window.seen = sight.plainSight(frame, host, new AbortController().signal);
`;

const OVER = 'position: fixed; inset: 0; z-index: 2147483647; background: #fff; pointer-events: none';

async function stand(page: Page, attack: string): Promise<void> {
  await page.setContent('<body style="background:#eee"><h1>CRM</h1><button>Free prize</button></body>');
  await page.evaluate(`${script}\n${STAND}`);
  await expect.poll(() => page.evaluate('seen.isPlain()')).toBe(true);
  await page.evaluate(attack);
}

const attacks: readonly (readonly [string, string])[] = [
  ['the document is made transparent', "document.documentElement.style.opacity = '0.001'"],
  ['the document is made transparent by a filter', "document.documentElement.style.filter = 'opacity(0.01)'"],
  ['the document is moved under the pointer', "document.documentElement.style.transform = 'translate(30px, 80px)'"],
  ['the document is made tiny', "document.documentElement.style.transform = 'scale(0.05)'"],
  ['the document is moved by a property of its own', "document.documentElement.style.translate = '30px 80px'"],
  ['the document is made tiny by a property of its own', "document.documentElement.style.scale = '0.05'"],
  ['the document is made tiny by zoom', "document.documentElement.style.zoom = '0.05'"],
  ['the document is turned', "document.documentElement.style.rotate = '180deg'"],
  ['the document is blurred', "document.documentElement.style.filter = 'blur(40px)'"],
  ['the document is made black', "document.documentElement.style.filter = 'brightness(0)'"],
  ['the document is made grey all over', "document.documentElement.style.filter = 'invert(0.5)'"],
  ['the document is cut out', "document.documentElement.style.clipPath = 'inset(0 0 90% 0)'"],
  ['the document is masked', "document.documentElement.style.maskImage = 'linear-gradient(transparent, transparent)'"],
  [
    'something is painted over the panel that lets presses through',
    `const over = document.createElement('div'); over.style.cssText = '${OVER}'; document.documentElement.append(over)`,
  ],
  [
    'a popover of the page is painted over it',
    `const over = document.createElement('div'); over.popover = 'manual'; over.style.cssText = '${OVER}; width: 100vw; height: 100vh'; document.body.append(over); over.showPopover()`,
  ],
  [
    'the host is put into something transparent',
    "const box = document.createElement('div'); box.style.opacity = '0.001'; document.body.append(box); box.append(document.querySelector('x-host'))",
  ],
];

for (const [what, attack] of attacks) {
  test(`nothing is written while ${what}`, async ({ page }) => {
    await stand(page, attack);
    await expect.poll(() => page.evaluate('seen.isPlain()')).toBe(false);
  });
}

/** Kept once the browser has looked again at what is painted over what. */
const LOOKED_AGAIN = `new Promise((done) => {
  new IntersectionObserver(done, { trackVisibility: true, delay: 100 }).observe(document.body);
})`;

const innocent: readonly (readonly [string, string])[] = [
  [
    'styles the page gives its host',
    "document.querySelector('x-host').style.cssText = 'opacity: 0.001; transform: scale(2)'",
  ],
  ['a page made dark by a filter', "document.documentElement.style.filter = 'invert(1) hue-rotate(180deg)'"],
  [
    'a page made dark and a little softer by a filter',
    "document.documentElement.style.filter = 'invert(90%) brightness(0.9) contrast(110%) sepia(10%)'",
  ],
  ['a page that is shown at 150 %', "document.documentElement.style.zoom = '1.5'"],
  [
    'a page that draws elsewhere',
    "document.body.append(Object.assign(document.createElement('p'), { textContent: 'x' }))",
  ],
  ['a transparent body', "document.body.style.opacity = '0.2'"],
];

for (const [what, change] of innocent) {
  test(`${what} takes nothing from the user`, async ({ page }) => {
    await stand(page, change);
    await page.evaluate(LOOKED_AGAIN);
    expect(await page.evaluate('seen.isPlain()')).toBe(true);
  });
}

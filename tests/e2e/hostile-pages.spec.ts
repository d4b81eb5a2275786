import { ownMs } from '../bench/browser/ownMs';
import { expect } from './fixtures';
import { Watched } from './hostile/watched';
import { test } from './romashka';
import { stripOf } from './stripOf';

/** Runs before the page's scripts: what a page may do to the names that scripts of its world use. */
function patchEverything(): void {
  const refuse = () => {
    throw new Error('patched');
  };
  for (const { prototype } of [Array, Map, Set, Promise] as readonly { prototype: object }[]) {
    Object.defineProperty(prototype, 'patched', { set: refuse, get: refuse });
  }
  for (const name of ['attachShadow', 'querySelector', 'closest', 'matches', 'after', 'append', 'remove']) {
    Object.defineProperty(Element.prototype, name, { value: refuse });
  }
  Object.assign(globalThis, { MutationObserver: refuse, requestAnimationFrame: refuse, fetch: refuse });
  Object.assign(JSON, { stringify: refuse, parse: refuse });
  for (const name of ['parentElement', 'parentNode', 'isConnected', 'textContent']) {
    Object.defineProperty(Node.prototype, name, { get: refuse });
  }
}

/** An input named after a property of the form, so that the form answers with it instead; no name: after each of them. */
function clobber(form: Element, only?: string): void {
  const names = new Set<string>(only === undefined ? [] : [only]);
  for (let at: object | null = only ? null : HTMLFormElement.prototype; at; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  }
  const { append } = Element.prototype;
  for (const name of names) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    append.call(form, input);
  }
}

test('a form whose inputs are called like its own properties neither stops nor misleads us', async ({
  context,
  romashka: { crm, page, open },
}) => {
  const watched = new Watched(context, [crm.origin]);
  await open();
  await expect(stripOf(page)).toContainText('Sleeping');
  // A walk over parents that asks the form itself never ends.
  await page.locator('form#edit_card').evaluate(clobber, 'parentElement');
  // Asked by hand: what a test asks with is misled by such a form too.
  const said = () =>
    page.evaluate(
      () => document.querySelector('#card_name_holder')?.nextElementSibling?.shadowRoot?.textContent ?? 'no strip',
    );
  await page.evaluate(() => document.querySelector('#card_name_holder')?.nextElementSibling?.remove());
  await expect.poll(said).toContain('Sleeping');
  await page.evaluate(() => document.documentElement.setAttribute('class', 'night'));
  await expect.poll(said).toContain('Sleeping');
  await page.evaluate(`(${clobber.toString()})(document.querySelector('form#edit_card'))`);
  await page.evaluate(async () => {
    for (let frame = 0; frame < 30; frame++) {
      document.body.append(document.createElement('p'));
      await new Promise(requestAnimationFrame);
    }
  });
  expect(await said()).not.toBe('no strip');
  await watched.expectQuiet();
});

test('a page that has patched what scripts are made of gets none of ours to run it', async ({
  context,
  romashka: { crm, page, open },
}) => {
  const whole = crm.page;
  const watched = new Watched(context, [crm.origin]);
  // The page draws itself first: its own script could do nothing any more.
  crm.page = (path) => whole(path).replace('</body>', `<script>(${patchEverything.toString()})()</script></body>`);
  await open();
  await expect(page.getByText('1 cycle missed').or(page.getByText('Sleeping')).first()).toBeVisible();
  await watched.expectQuiet();
});

test('a hundred thousand nodes and a name of a million characters around the card are walked past', async ({
  context,
  romashka: { crm, page, open },
}) => {
  const whole = crm.page;
  const watched = new Watched(context, [crm.origin]);
  const crowd =
    '<script>for (let i = 0; i < 1e5; i++) document.body.append(document.createElement("i"));' +
    'document.body.append(document.createTextNode("x".repeat(1e6)));</script></body>';
  crm.page = (path) => whole(path).replace('</body>', crowd);
  await open();
  await expect(stripOf(page)).toHaveAccessibleName('Budilnik: Romashka, sleeping');
  await watched.expectQuiet();
});

test('is taken out, moved and copied a thousand times a second, comes back five times and costs the page next to nothing', async ({
  context,
  romashka: { crm, page, open },
}) => {
  const watched = new Watched(context, [crm.origin]);
  await open();
  await expect(stripOf(page)).toContainText('Sleeping');
  let taken = 0;
  let lasted = 0;
  const ours = await ownMs(page, async () => {
    [taken, lasted] = await page.evaluate(tamper, 3000);
  });
  expect(taken).toBe(1 + 5);
  expect(ours).toBeLessThan(0.05 * lasted);
  await expect(stripOf(page)).toHaveCount(0);
  await watched.expectQuiet();
});

/** So many times, one a millisecond at most: whatever of ours stands beside the name goes, and a copy of it stays. */
async function tamper(times: number): Promise<[taken: number, lasted: number]> {
  const from = performance.now();
  const attic = document.body.appendChild(document.createElement('div'));
  let taken = 0;
  for (let time = 0; time < times; time++) {
    const node = document.querySelector('#card_name_holder')?.nextElementSibling;
    if (node?.localName.includes('-')) {
      taken += 1;
      attic.replaceChildren(node.cloneNode(true));
      if (time % 2) attic.append(node);
      else node.remove();
    }
    attic.append(document.createElement('i'));
    await new Promise((next) => setTimeout(next, 1));
  }
  return [taken, performance.now() - from];
}

import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';
import { beginAttack, coverByPopover, coverByPopoverAlways, endAttack, ofAncestors } from './misled/attacks';
import { framesPass, hearMessages, pressAll, pressAt, spotsOf } from './misled/presses';
import { chooseOutcome, controlsOf, fillForm, openMenu, openPanel, panelOf, test } from './misled/surfaces';
import { expectNothingWritten } from './misled/writes';
import { onDisk } from './onDisk';
import { stripOf } from './stripOf';

/** Pages that lead presses to what is ours and meant for something else (R-S-07), in the built extension. */

test('the panel says why a press was not taken, and takes the next one once it is seen again', async ({
  clientPage: page,
  extension,
}) => {
  await openPanel(page);
  await beginAttack(page, { style: 'html { opacity: 0.5 }' });
  const price = panelOf(page).getByRole('button', { name: 'Price or money' });
  await price.click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('so the press was not taken');
  await page.screenshot({ path: '.output/screens/call-unseen.en.png' });
  await endAttack(page);
  // The browser looks ten times a second at what is painted over us, so it may be a moment until a press is taken again.
  await expect(async () => {
    if (await price.isVisible()) await price.click();
    await expect(alert).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  await expect.poll(async () => onDisk(await extension.worker())).toContain('"reason":"price"');
});

for (const attack of ofAncestors) {
  test(`no press on what the strip opens writes anything while ${attack.what}`, async ({
    clientPage: page,
    extension,
  }) => {
    const form = await fillForm(page);
    await expectNothingWritten(extension, () => pressAll(page, controlsOf(form), attack));
    await page.reload();
    await openMenu(page);
    const hide = page.getByRole('button', { name: 'Hide on this site' });
    await expectNothingWritten(extension, () => pressAll(page, hide, attack));
    await endAttack(page);
    await expect(stripOf(page)).toHaveCount(1);
  });
}

/** What of ours a press would store something from, filled in; each gives the controls that would. */
const ready: Readonly<Record<string, (page: Page) => Promise<Locator>>> = {
  'the form for corrections': async (page) => controlsOf(await fillForm(page)),
  'the menu of the strip': async (page) => {
    await openMenu(page);
    return page.getByRole('button', { name: 'Hide on this site' });
  },
  'the panel': async (page) => {
    await openPanel(page);
    await chooseOutcome(page);
    return panelOf(page).getByRole('button', { name: /^(?:Save|Call back|No answer|Reason)/ });
  },
};

for (const [what, open] of Object.entries(ready)) {
  test(`no press on ${what} writes anything while a popover of the page is painted over it`, async ({
    clientPage: page,
    extension,
  }) => {
    const controls = await open(page);
    await coverByPopover(page);
    await expectNothingWritten(extension, async () => {
      await pressAt(page, await spotsOf(controls));
      await page.evaluate(framesPass);
    });
    await expect(stripOf(page)).toHaveCount(1);
  });
}

test('no press on what the strip opens writes anything where it has been painted over from the first moment', async ({
  clientPage: page,
  extension,
}) => {
  await coverByPopoverAlways(page);
  await expectNothingWritten(extension, async () => {
    const form = await fillForm(page);
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form.getByRole('alert')).toContainText('so the press was not taken');
    await page.keyboard.press('Escape');
    await openMenu(page);
    await page.getByRole('button', { name: 'Hide on this site' }).click();
    await page.evaluate(framesPass);
  });
  await expect(stripOf(page)).toHaveCount(1);
});

test('where nobody misleads them, the same presses are taken', async ({ clientPage: page, extension }) => {
  const worker = await extension.worker();
  const heard = await hearMessages(worker);
  await openPanel(page);
  await chooseOutcome(page);
  await pressAt(page, await spotsOf(panelOf(page).getByRole('button', { name: 'Save' })));
  await expect.poll(heard).toContain('recordTalk');
  await panelOf(page).getByRole('button', { name: 'Close', exact: true }).click();
  const form = await fillForm(page);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect.poll(heard).toContain('setByHand');
  await expect(form).toContainText('corrected by');
  await page.keyboard.press('Escape');
  await openMenu(page);
  await pressAt(page, await spotsOf(page.getByRole('button', { name: 'Hide on this site' })));
  await expect(stripOf(page)).toHaveCount(0);
});

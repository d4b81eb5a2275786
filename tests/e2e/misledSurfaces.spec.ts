import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';
import { guardOf, openDeal } from './guardedDeal';
import { type Attack, aroundStrip, coverByPopover, endAttack, ofAncestors, ofDocument } from './misled/attacks';
import { makeUpEvents } from './misled/madeUp';
import { pressAll, pressAt, spotsOf } from './misled/presses';
import { chooseOutcome, fillForm, openMenu, openPanel, panelOf, test } from './misled/surfaces';
import { expectNothingWritten, watchMessages } from './misled/writes';
import { stripOf } from './stripOf';

/** The rest of the matrix (R-S-07) in the built extension: each of our surfaces under each thing a page can do to it. */

interface Surface {
  readonly what: string;
  /** Whose press would store something. */
  readonly controls: (page: Page) => Locator;
  /** Called again whenever a press has closed it. */
  readonly open: (page: Page) => Promise<unknown>;
  readonly attacks: readonly Attack[];
}

const surfaces: readonly Surface[] = [
  {
    what: 'the panel',
    controls: (page) => panelOf(page).getByRole('button', { name: /^(?:Save|Call back|No answer|Reason)/ }),
    open: async (page) => {
      await openPanel(page);
      await chooseOutcome(page);
    },
    attacks: [...ofAncestors, ...ofDocument],
  },
  {
    what: 'the menu of the strip',
    controls: (page) => page.getByRole('button', { name: 'Hide on this site' }),
    open: openMenu,
    attacks: aroundStrip,
  },
  {
    what: 'the form for corrections',
    controls: (page) => page.getByRole('dialog', { name: 'Correct by hand' }).getByRole('button', { name: 'Save' }),
    open: fillForm,
    attacks: aroundStrip,
  },
];

for (const { what, controls, open, attacks } of surfaces) {
  test.describe(what, () => {
    let expectNothing: Awaited<ReturnType<typeof watchMessages>>;

    test.beforeEach(async ({ clientPage: page, extension }) => {
      await open(page);
      expectNothing = await watchMessages(extension);
      await expect(controls(page).first()).toBeVisible();
    });

    test('takes no press that writes anything, whatever the page does around and over it', async ({
      clientPage: page,
    }) => {
      for (const attack of attacks) {
        if (!(await controls(page).first().isVisible())) await open(page);
        await pressAll(page, controls(page), attack);
        await endAttack(page);
        await expectNothing(attack.what);
      }
      await expect(stripOf(page)).toHaveCount(1);
    });

    test('takes no event that a script makes up', async ({ clientPage: page }) => {
      await page.evaluate(makeUpEvents);
      await expectNothing('nothing is written');
      await expect(stripOf(page)).toHaveCount(1);
    });
  });
}

/** The guard stores nothing, so what a press on it does is to be seen. */
test.describe('the guard of discounts', () => {
  let page: Page;
  const field = () => page.locator('input[name="CFV[1203399]"]');
  const request = () => guardOf(page).getByRole('button', { name: 'Request to the head' });
  const copy = () => guardOf(page).getByRole('button', { name: 'Copy the request' });

  test.beforeEach(async ({ context, extension, startDemo }) => {
    const crm = await startDemo({ flavour: 'amocrm', language: 'en' });
    await extension.connect(crm.origin);
    page = await context.newPage();
    await openDeal(crm, extension, page, 'en');
    await field().fill('90');
    await expect(request()).toBeVisible();
  });

  test('opens its request for the user and for no script', async () => {
    await page.evaluate(makeUpEvents);
    await expect(copy()).toHaveCount(0);
    await request().click();
    await expect(copy()).toBeVisible();
  });

  test('opens its request and no more where a popover of the page is painted over it', async ({ extension }) => {
    await coverByPopover(page);
    await expectNothingWritten(extension, async () => {
      await pressAt(page, await spotsOf(guardOf(page).getByRole('button')));
      await expect(copy()).toHaveCount(1);
    });
    await expect(field()).toHaveValue('90');
    await expect(stripOf(page)).toHaveCount(1);
  });
});

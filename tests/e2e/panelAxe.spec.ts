import type { Page } from '@playwright/test';
import { expect } from './fixtures';
import { panelOf, test, wakeButton } from './sleepingClient';
import { violationsOfOurs } from './violationsOfOurs';

/** A way through the panel, each state of it as it stands in a CRM's page. */
const WAY: readonly (readonly [state: string, press: (page: Page) => Promise<void>])[] = [
  ['opening', (page) => wakeButton(page).click()],
  ['more reasons', (page) => press(page, /^(?:Другая причина|Ещё причины|Other reason|More reasons)/)],
  ['a reason', (page) => press(page, /^(?:Дорого|Price)/)],
  ['an objection', (page) => panelOf(page).locator('button[aria-expanded]').first().click()],
  ['no answer fits', (page) => press(page, /^(?:Нет подходящего ответа|No answer fits)/)],
  ['an offer', (page) => press(page, /^(?:Что предложить|What to offer)$/)],
  ['the outcome', (page) => step(page, /^(?:Итог|Outcome)$/)],
  ['its fields', (page) => press(page, /^(?:Перезвонить|Call back)/)],
  ['what was saved', (page) => press(page, /^(?:Записать|Save)$/)],
  ['put aside', (page) => press(page, /^(?:Свернуть|Collapse)$/)],
];

const press = (page: Page, name: RegExp) => panelOf(page).getByRole('button', { name }).first().click();
const step = (page: Page, name: RegExp) => panelOf(page).getByRole('navigation').getByRole('button', { name }).click();

const tabOf = (page: Page) => page.getByRole('button', { name: /^(?:Развернуть Будильник|Expand Budilnik)/ });

const DARK = { content: '* { background: #14181f !important; color: #eee !important }' };

for (const language of ['ru', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language });

    for (const theme of ['light', 'dark'] as const) {
      test(`axe finds nothing of ours in any state of the panel in a ${theme} page`, async ({ sleeper: { page } }) => {
        test.setTimeout(180_000);
        if (theme === 'dark') await page.addStyleTag(DARK);
        for (const [state, go] of WAY) {
          await go(page);
          const drawn = panelOf(page).or(tabOf(page)).first();
          await expect(page.locator(`[data-theme=${theme}]`).filter({ has: drawn })).toBeVisible();
          expect(await violationsOfOurs(page, drawn), state).toEqual([]);
        }
      });
    }
  });
}

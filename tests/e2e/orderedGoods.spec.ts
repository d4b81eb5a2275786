import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { bundledScript } from '../../lib/tools/readPage/bundle';
import { dealsOfClient } from '../demo-crm/data';
import type { DemoCrm } from '../demo-crm/server';
import type {} from './boughtGoods'; // declares what the script built from it leaves in the page
import { type Extension, expect } from './fixtures';
import { panelOf, test, wakeButton } from './sleepingClient';
import { violationsOfOurs } from './violationsOfOurs';

/** Offers that hold for some goods alone, in the panel of the built extension: the manager says what is ordered. */

const GOODS = { ru: ['Картриджи', 'Бумага и папки'], en: ['Cartridges', 'Paper and folders'] } as const;
const PAGE = '<!doctype html><meta charset="utf-8"><title>Goods</title><script src="goods.js"></script>';

let script = '';
test.beforeAll(async () => {
  script = await bundledScript('tests/e2e/boughtGoods.ts', 'boughtGoodsScript');
});

interface Told {
  readonly crm: DemoCrm;
  readonly extension: Extension;
  readonly folder: string;
}

/** The purchases of the client whose page is open get goods, in turn. */
async function tellGoods(page: Page, { crm, extension, folder }: Told, goods: readonly string[]): Promise<void> {
  const { pathname } = new URL(page.url());
  const id = pathname.split('/').at(-1) ?? '';
  const client = crm.data.clients.find(({ companyId }) => String(companyId) === id);
  const won = client ? dealsOfClient(crm.data, client).filter(({ outcome }) => outcome === 'won') : [];
  const deals = won.map((deal, i) => ({
    id: String(deal.id),
    on: deal.closedOn,
    amountMinor: Math.floor(deal.kopecks / 100) * 100,
    currency: 'RUB',
    outcome: 'won' as const,
    category: goods[i % goods.length] ?? '',
  }));
  writeFileSync(path.join(folder, 'goods.html'), PAGE);
  writeFileSync(path.join(folder, 'goods.js'), script);
  const own = await extension.open('goods.html');
  const completeness = { state: 'complete', seen: deals.length, total: deals.length } as const;
  const owner = undefined;
  const told = {
    client: { type: 'company', id },
    aliases: [],
    name: client?.companyName,
    owner,
    path: pathname,
    deals,
  };
  await own.evaluate(([site, capture]) => globalThis.boughtGoods.tell(site, capture), [
    crm.origin,
    { ...told, completeness },
  ] as const);
  await own.close();
  await page.reload();
}

const ordered = (page: Page) => panelOf(page).getByRole('combobox', { name: /^(Что заказывает|What the client)/ });
const button = (page: Page, name: RegExp) => panelOf(page).getByRole('button', { name });

async function offerOnPrice(page: Page): Promise<void> {
  await wakeButton(page).click();
  await button(page, /^(Дорого|Price)/).click();
  await button(page, /^(Что предложить|What to offer)$/).click();
}

for (const language of ['ru', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language });

    test('what is ordered decides at once which offers hold, and is remembered until the promise is recorded', async ({
      context,
      extension,
      installed,
      sleeper: { page, crm },
    }) => {
      test.setTimeout(180_000);
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await tellGoods(page, { crm, extension, folder: installed.extension }, GOODS[language]);
      await offerOnPrice(page);
      const panel = panelOf(page);
      const ladder = panel.locator('.ladder');
      // Nobody has set the price of a minute here.
      await expect(panel).toContainText(
        /Стоит нам2\sминутыОкупитсяпока не посчитать|Costs us2\sminutesPays backnot known yet/,
      );
      await page.screenshot({ path: `.output/screens/offer-minutes.${language}.light.png` });
      await button(page, /^(Скидка|Discount)$/).click();
      await expect(panel).toContainText(/Только на то, что уже покупали: .*Картриджи|Only for what.*: .*Cartridges/);
      await expect(panel).toContainText(/Пока не выбрано|Until it is chosen/);
      await expect(panel).toContainText(/при любом шансе|at any chance/);
      await page.screenshot({ path: `.output/screens/ordered-unsaid.${language}.light.png` });
      expect(await violationsOfOurs(page, panel)).toEqual([]);

      // By keyboard: the last choice is something he has not bought.
      await ordered(page).focus();
      await page.keyboard.press('End');
      await expect(ordered(page)).toHaveValue('new');
      await expect(ladder.getByRole('button', { name: /^(Скидка|Discount)$/ })).toHaveCount(0);
      await expect(panel).toContainText(/которые на это не действуют, убраны|do not hold for it are left out/);
      await page.screenshot({ path: `.output/screens/ordered-new.${language}.light.png` });
      expect(await violationsOfOurs(page, panel)).toEqual([]);

      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      const goods = (await ordered(page).locator('option:checked').textContent()) ?? '';
      expect(GOODS[language]).toContain(goods);
      await button(page, /^(Скидка|Discount)$/).click();
      await expect(panel).not.toContainText(/Только на то, что уже покупали|Only for what was bought before/);
      await expect(panel.locator('.promise')).toContainText(/₽/);
      await page.screenshot({ path: `.output/screens/ordered-chosen.${language}.light.png` });
      expect(await violationsOfOurs(page, panel)).toEqual([]);

      await page.reload();
      await expect(ordered(page).locator('option:checked')).toHaveText(goods);
      await button(page, /^(Скопировать текст|Copy the text|Copy text)$/).click();
      await panel
        .getByRole('navigation')
        .getByRole('button', { name: /^(Итог|Outcome)$/ })
        .click();
      await button(page, /^(Купит|Will buy)/).click();
      await button(page, /^(Записать|Save)$/).click();
      await expect(page.getByRole('status').filter({ hasText: /^(Записано|Saved)/ })).toBeVisible();

      expect(crm.log.filter(({ method }) => method !== 'GET')).toEqual([]);
    });
  });
}

test('whose goods nobody knows is asked nothing of them, and the offer says that they are to be checked', async ({
  extension,
  installed,
  sleeper: { page, crm },
}) => {
  await tellGoods(page, { crm, extension, folder: installed.extension }, ['']);
  await offerOnPrice(page);
  await button(page, /^Скидка$/).click();
  await expect(panelOf(page)).toContainText('Что именно, неизвестно: сначала проверьте');
  await expect(ordered(page)).toHaveCount(0);
});

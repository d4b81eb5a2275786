import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { DemoBrowser } from './extension';
import type { Places } from './places';
import { markShown, stripShown } from './shown';

const FOLDER = path.resolve('demo-output');
const TO_WAKE = /^(?:Спящие|Потерянные|Sleeping|Lost)/;
const POPUP = { width: 380, height: 560 };
const HEAD = {
  ru: ['Клиент', 'Класс', 'Статус', 'Почему сегодня', 'Обычно', 'С какого дня'],
  en: ['Client', 'Class', 'Status', 'Why today', 'Usually', 'Since'],
};

async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file });
  console.log(`  ${path.relative('.', file)}`);
}

const textOf = async (row: Locator, part: string) => (await row.locator(part).allInnerTexts()).join(' ').trim();

async function cellsOf(row: Locator): Promise<readonly string[]> {
  const name = await textOf(row, '.name > span:first-child');
  const chip = (await textOf(row, '.name')).slice(name.length).trim();
  return [
    name,
    chip.slice(0, 1),
    (await row.locator('.unseen').first().textContent())?.trim() ?? '',
    await textOf(row, '.why'),
    await textOf(row, '.sum'),
    await textOf(row, '.late'),
  ];
}

/** Today's list as the popup shows it, head first. */
async function wakeUpTable(popup: Page, language: keyof typeof HEAD): Promise<readonly (readonly string[])[]> {
  const rows = popup.getByRole('heading', { name: TO_WAKE }).locator('..').getByRole('listitem');
  await rows.first().waitFor();
  const cells: (readonly string[])[] = [];
  for (const row of await rows.all()) cells.push(await cellsOf(row));
  return [HEAD[language], ...cells];
}

/** Client page, deal page, list, popup and options, a screenshot of each; gives today's list. */
export async function walk(
  { context, origin }: DemoBrowser,
  crm: Page,
  places: Places,
  language: keyof typeof HEAD,
): Promise<readonly (readonly string[])[]> {
  console.log('Screenshots:');
  await crm.goto(places.client);
  await stripShown(context, crm);
  await shoot(crm, 'client');
  await crm.goto(places.deal);
  await stripShown(context, crm);
  await shoot(crm, 'deal');
  await crm.goto(places.list);
  await markShown(context, crm);
  await shoot(crm, 'list');
  const own = await context.newPage();
  await own.setViewportSize(POPUP);
  await own.goto(`${origin}/popup.html`);
  const table = await wakeUpTable(own, language);
  await shoot(own, 'popup');

  await own.setViewportSize({ width: 1280, height: 720 });
  await own.goto(`${origin}/options.html`);
  await own.getByRole('main').waitFor();
  await shoot(own, 'options');
  await own.close();
  return table;
}

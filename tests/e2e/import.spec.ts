import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from './fixtures';

/** Seven purchases, one a month on its fifth, the last one of the month before the last: by now he sleeps. */
const MONTHS = 7;

function fifths(): readonly Date[] {
  const now = new Date();
  return Array.from({ length: MONTHS }, (_, i) => new Date(Date.UTC(now.getFullYear(), now.getMonth() - 2 - i, 5)));
}

function dotted(day: Date): string {
  return (
    [day.getUTCDate(), day.getUTCMonth() + 1].map((part) => String(part).padStart(2, '0')).join('.') +
    `.${day.getUTCFullYear()}`
  );
}

const CLIENTS = ['ООО «Ромашка»', 'ИП Ёлкин'];

function csv(): Buffer {
  const sales = CLIENTS.flatMap((client, c) =>
    fifths().map((day, i) => `${client};${dotted(day)};"1 500,50";${c * 100 + i};Оплачен;+7 912 345-67-89`),
  );
  const others = [
    'ООО «Ромашка»;05.05.2026;10,00;900;Новый;',
    'ИП Ёлкин;скоро;10,00;901;Оплачен;',
    ';05.05.2026;10,00;902;Оплачен;',
  ];
  const text = ['Контрагент;Дата оплаты;Сумма;№;Этап;Телефон', ...sales, ...others].join('\r\n');
  const special = new Map([
    ['Ё', 0xa8],
    ['ё', 0xb8],
    ['№', 0xb9],
    ['«', 0xab],
    ['»', 0xbb],
  ]);
  return Buffer.from(
    Array.from(text, (character) => {
      const code = character.charCodeAt(0);
      return special.get(character) ?? (code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code);
    }),
  );
}

const choose = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
const chooseCsv = (page: Page) => choose(page, 'оплаты.csv', 'text/csv', csv());
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** By keyboard: the first reading of the days, and that the file holds everything. */
async function answerAll(page: Page): Promise<void> {
  await page
    .getByRole('radiogroup', { name: /^Date .+ is$/ })
    .getByRole('radio')
    .first()
    .press('Space');
  const holdsAll = page.getByRole('radiogroup', { name: 'The file holds all sales of these clients' });
  await holdsAll.getByRole('radio', { name: 'no' }).press('ArrowRight');
  await expect(holdsAll.getByRole('radio', { name: 'yes' })).toBeChecked();
}

test.describe('a file with semicolons in code page 1251', () => {
  test('is understood, checked, written, found in the list, known the second time, and taken back', async ({
    extension,
  }) => {
    const page = await extension.open('options.html#import');
    await chooseCsv(page);
    await expect(page.getByLabel('Encoding')).toHaveValue('windows-1251');
    await expect(page.getByLabel('Separator')).toHaveValue(';');
    await expect(page.getByLabel('What is in column Контрагент')).toHaveValue('client');
    await expect(page.getByLabel('What is in column Телефон')).toHaveValue('contact');
    await expect(page.getByText('+7 912 345-67-89')).toHaveCount(0);
    await expect(page.getByRole('checkbox', { name: 'Оплачен' })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Новый' })).not.toBeChecked();
    await expect(page.getByRole('radiogroup', { name: /^Date .+ is$/ })).toBeVisible();
    await button(page, 'Check the file').click();
    await expect(page.getByText(/day and month could be either way round/)).toBeVisible();
    await answerAll(page);
    expect(await violations(page)).toEqual([]);
    await button(page, 'Check the file').click();
    const result = page.getByRole('region', { name: 'What will come of it' });
    await expect(result).toContainText(/Clients\s*2\s*2 new/);
    await expect(result).toContainText(/Purchases\s*14/);
    await expect(result).toContainText('1 — the date cannot be read');
    await expect(result).toContainText('1 — no client');
    const download = page.waitForEvent('download');
    await button(page, 'Save as a file').click();
    expect((await download).suggestedFilename()).toBe('оплаты.refused.csv');
    await button(page, 'Write 14 purchases').click();
    await expect(page.getByText('Added from оплаты.csv: purchases 14, new clients 2.')).toBeVisible();

    const popup = await extension.open('popup.html');
    for (const client of CLIENTS) await expect(popup.getByText(client).first()).toBeVisible();

    await button(page, 'Another file').click();
    await chooseCsv(page);
    await expect(
      page
        .getByRole('radiogroup', { name: /^Date .+ is$/ })
        .getByRole('radio')
        .first(),
    ).toBeChecked();
    await button(page, 'Check the file').click();
    await expect(page.getByText('Everything in this file is stored already')).toBeVisible();
    await expect(button(page, /^Write/)).toHaveCount(0);

    await button(page, 'Another file').click();
    await button(page, /^Undo/).press('Enter');
    await button(page, 'Remove what it added').press('Enter');
    await expect(page.getByText('The import is undone')).toBeVisible();
    await popup.reload();
    await expect(popup.getByText(CLIENTS[0] ?? '')).toHaveCount(0);
  });
});

test('a workbook is read from the sheet that is chosen, its days without a question', async ({ extension }) => {
  const rows = [['Client', 'Date', 'Total'], ...fifths().map((day) => ['Acme', day, 1500.5])];
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Notes', rows: [['nothing here']] },
      { name: 'Sales', rows },
    ],
  });
  const page = await extension.open('options.html#import');
  await choose(page, 'sales.xlsx', 'application/octet-stream', Buffer.from(bytes));
  await page.getByLabel('Sheet').selectOption('Sales');
  await expect(page.getByLabel('What is in column Date')).toHaveValue('date');
  await expect(page.getByRole('radiogroup', { name: /^Date .+ is$/ })).toHaveCount(0);
  await button(page, 'Check the file').click();
  await button(page, 'Write 7 purchases').click();
  await expect(page.getByText('The histories are partial, so they get no status yet.')).toBeVisible();
});

test('what is no table is refused with words, and another file can be chosen', async ({ extension }) => {
  const page = await extension.open('options.html#import');
  await choose(page, 'a.xlsx', 'application/octet-stream', Buffer.from('PK\x03\x04 and nothing more'));
  await expect(page.getByRole('alert')).toContainText('The XLSX file is damaged');
  await choose(page, 'a.csv', 'text/csv', Buffer.from('client,date\n"Anna,2026-09-05\n'));
  await expect(page.getByRole('alert')).toContainText('A quote is opened and never closed');
  await chooseCsv(page);
  await expect(page.getByLabel('Encoding')).toHaveValue('windows-1251');
});

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { readSaved } from '../../lib/tools/readPage/savedPage';

const SITE = 'https://erp.firm.example';

async function readAt(file: string, address: string) {
  const html = await readFile(path.join(import.meta.dirname, 'pages', file));
  return readSaved({ html, url: new URL(`${SITE}/${address}`), today: '2026-11-21' });
}

test('a client of Tryton is read from the tab in front, not from one left behind nor from its address form', async () => {
  const read = await readAt('tryton-client-2026-11.html', '#crm/model/party.party/42;views=%5Bnull%5D');
  expect(read).toMatchObject({
    adapter: 'tryton',
    page: { kind: 'client', recordId: '42', site: SITE },
    client: {
      id: '42',
      name: { value: 'Пекарня "Крендель & Ко"' },
      phones: [{ value: '+74822102030' }],
      emails: [{ value: 'zakaz@krendel.example' }],
    },
    history: { state: 'none', seen: 0, total: null },
    doubts: [],
  });
});

test('a sale of Tryton gives its sum to the cent and its day month first, as English Tryton writes it', async () => {
  const read = await readAt('tryton-deal-2026-11.html', '#crm/model/sale.sale/107');
  expect(read).toMatchObject({
    adapter: 'tryton',
    page: { kind: 'deal', recordId: '107' },
    deal: { id: '107', title: 'Rye flour, November', on: '2026-11-09', amount: 1234560, outcome: 'won' },
    doubts: [],
  });
});

test('the address of a client over the form of a sale reads as nobody', async () => {
  const read = await readAt('tryton-deal-2026-11.html', '#crm/model/party.party/42');
  expect(read).toMatchObject({ client: null, deal: null, doubts: [{ what: 'page', why: 'notShown' }] });
});

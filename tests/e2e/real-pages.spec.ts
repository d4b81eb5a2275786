import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Deal } from '../../lib/domain/deal';
import type { PageReport } from '../../lib/tools/readPage/report';
import { type HtmlReader, htmlReader } from './htmlReading/reader';
import { dolibarr } from './realPages/dolibarr';
import type { PagesOfCrm, ShownDeal } from './realPages/shown';
import { suitecrm7 } from './realPages/suitecrm7';
import { addressesOf, pageOf, phoneDigits, REAL, type RealCrm, type TrueClient, truthOf } from './realPages/truth';

const CRMS: Readonly<Record<RealCrm, PagesOfCrm>> = { dolibarr, suitecrm7 };
const isThere = existsSync(REAL);

/** Every value of the truth that a page shows and that was read right. */
let fields = 0;
let rows = 0;

test.describe.configure({ mode: 'serial' });
test.skip(!isThere, `NOT RUN: no pages at ${REAL}; set BUDILNIK_SHARED to the shared folder.`);
test.afterAll(() => {
  if (isThere) console.info(`Real pages: ${fields} fields and ${rows} rows read as in the truth, none otherwise.`);
});

type DealValues = Omit<ShownDeal, 'clientId' | 'outcome'> & { readonly outcome: string };

/** In the order of their ids, whatever else they carry. */
function dealValues(deals: readonly DealValues[]) {
  const values = deals.map(({ id, title, on, amountMinor, outcome }) => ({ id, title, on, amountMinor, outcome }));
  return values.sort((one, other) => one.id.localeCompare(other.id));
}

const reported = (deals: PageReport['deals'][number][]) =>
  deals.map(({ id, title, on, amount, outcome }) => ({
    id: id ?? '',
    title: title ?? '',
    on: on ?? '',
    amountMinor: amount ?? Number.NaN,
    outcome: outcome ?? 'unknown',
  }));

const stored = (deals: readonly Deal[]) =>
  deals.map(({ id = '', title = '', on = '', amountMinor = Number.NaN, outcome }) => ({
    id,
    title,
    on,
    amountMinor,
    outcome,
  }));

function expectClient(client: PageReport['client'], truth: TrueClient | undefined, html: string): void {
  expect(client).toMatchObject({ id: truth?.id, name: { value: truth?.name } });
  const isShown = html.includes(`mailto:${truth?.email}"`);
  expect(client?.emails.map(({ value }) => value)).toEqual(isShown ? [truth?.email] : []);
  expect(client?.phones.map(({ value }) => phoneDigits(value))).toEqual(
    isShown ? [phoneDigits(truth?.phone ?? '')] : [],
  );
  fields += isShown ? 4 : 2;
}

function expectDeals(read: PageReport['deals'], shown: readonly ShownDeal[], currency: string): void {
  expect(dealValues(reported([...read]))).toEqual(dealValues(shown));
  expect(new Set(read.map((deal) => deal.currency))).toEqual(new Set(shown.length > 0 ? [currency] : []));
  rows += shown.length;
}

for (const crm of Object.keys(CRMS) as RealCrm[]) {
  const { currency, sources, history, kindOf, clientOf, dealOf, dealsShown, completeness, rowsShown } = CRMS[crm];

  test.describe(crm, () => {
    for (const [file, url] of isThere ? Object.entries(addressesOf(crm)) : []) {
      test(`${file} says what the truth says`, async ({ page }) => {
        const html = pageOf(crm, file);
        const truth = truthOf(crm);
        const reader = await htmlReader(page);
        await reader.show(html);
        const report = await reader.report(url);
        expect(report).toMatchObject({ adapter: crm, page: { kind: kindOf(url) }, doubts: [] });
        if (report.page.kind === 'client') {
          const client = clientOf(url, truth);
          expectClient(report.client, client, html);
          const shown = dealsShown(html, truth);
          expectDeals(report.deals, shown, currency);
          expect(report.history).toEqual(completeness(shown, client));
        } else if (report.page.kind === 'deal') {
          const deal = dealOf(url, html, truth);
          expectDeals(report.deal ? [report.deal] : [], [deal], currency);
          expect(report.deal?.clientId).toBe(deal.clientId);
          expect(report.client).toMatchObject({ id: deal.clientId, name: { value: nameOf(deal.clientId, truth) } });
          fields += 2;
        } else {
          const read = (await reader.rows(crm, url)).map(({ recordId, name, client }) => [recordId, name, client?.id]);
          const shown = rowsShown(url, html, truth);
          expect(read.sort()).toEqual(shown.map(({ id, name, clientId }) => [id, name, clientId]).sort());
          rows += shown.length;
        }
      });
    }

    test('its clients are all of the truth, namesakes apart, when read by session', async ({ page }) => {
      const reader = await opened(await htmlReader(page));
      const read = await reader.base(crm, sources[0], [pageOf(crm, 'clients-list.html')]);
      expect(read.failure).toBe('stopped');
      const clients = read.parts.flatMap((part) => part.clients.map(({ record, name }) => [record.id, name]));
      const truth = truthOf(crm);
      expect(clients.sort()).toEqual(truth.map(({ id, name }) => [id, name]).sort());
      expect(read.parts.at(-1)?.progress).toMatchObject({ clients: truth.length, clientsTotal: truth.length });
      rows += clients.length;
    });

    test('the phones and e-mails of its clients are those of the truth when read by session', async ({ page }) => {
      const reader = await opened(await htmlReader(page));
      const read = await reader.base(crm, sources[0], [pageOf(crm, 'clients-list.html')]);
      const told = read.parts.flatMap((part) =>
        part.clients.map(({ record, contacts }) => ({ id: record.id, contacts })),
      );
      const contacts = told.map((client) => [
        client.id,
        client.contacts?.emails,
        client.contacts?.phones.map(phoneDigits),
      ]);
      const truth = truthOf(crm).map(({ id, email, phone }) => [id, [email], [phoneDigits(phone)]]);
      expect(contacts.sort()).toEqual(truth.sort());
      fields += 2 * truth.length;
    });

    test('its list of sales is read by session as the truth says, each with its own client', async ({ page }) => {
      const reader = await opened(await htmlReader(page));
      const html = pageOf(crm, 'deals-list.html');
      const read = await reader.base(crm, sources[1], [pageOf(crm, 'clients-list.html'), html]);
      const deals = read.parts.flatMap((part) => part.deals);
      const shown = rowsShown(addressesOf(crm)['deals-list.html'] ?? '', html, truthOf(crm));
      expect(dealValues(stored(deals.map(({ deal }) => deal)))).toEqual(
        dealValues(shown.flatMap(({ deal }) => deal ?? [])),
      );
      expect(deals.map(({ client, deal }) => [deal.id, client.id]).sort()).toEqual(
        shown.map(({ id, clientId }) => [id, clientId]).sort(),
      );
      rows += deals.length;
    });

    test('a history read by session begins as its page and knows that more is to come', async ({ page }) => {
      const { file, client, source, total } = history;
      const reader = await opened(await htmlReader(page));
      const html = pageOf(crm, file);
      const read = await reader.history(crm, client, source, [html]);
      const shown = dealsShown(html, truthOf(crm));
      expect(dealValues(stored(read.parts.flatMap((part) => part.deals)))).toEqual(dealValues(shown));
      expect(read.parts.map((part) => part.completeness)).toEqual([{ state: 'partial', seen: shown.length, total }]);
      expect(read.failure).toBe('stopped');
      rows += shown.length;
    });
  });
}

async function opened(reader: HtmlReader): Promise<HtmlReader> {
  await reader.show('<!doctype html><title>CRM</title>');
  return reader;
}

function nameOf(id: string, truth: readonly TrueClient[]): string | undefined {
  return truth.find((client) => client.id === id)?.name;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type HtmlReader, htmlReader } from './htmlReading/reader';
import { panelPage } from './htmlReading/suitecrm7Panel';

/** Each test reads from a blank page of Chromium; what it is given are the CRM's answers. */
const test = base.extend<{ reader: HtmlReader }>({
  reader: async ({ page }, use) => {
    const reader = await htmlReader(page);
    await reader.show('<!doctype html><title>CRM</title>');
    await use(reader);
  },
});

const own = (file: string) => readFileSync(path.join(import.meta.dirname, 'pages', file), 'utf8');

const ACCOUNT = '0a1b2c3d-1111-2222-3333-444455556666';
const NAMESAKE = '0a1b2c3d-1111-2222-3333-444455557777';

const may = { id: 'd-1', stage: 'Closed Won', on: '05/23/2026', amount: '$6,490.00' };
const april = { id: 'd-2', stage: 'Closed Lost', on: '04/09/2026', amount: '$1,200.50' };
const june = { id: 'd-3', stage: 'Prospecting', on: '06/12/2026', amount: '$980.00' };

test.describe('the history of an account of SuiteCRM 7', () => {
  test('is read page by page to its end, by the id of the account', async ({ reader }) => {
    const pages = [panelPage('(1 - 2 of 3)', [may, april]), panelPage('(3 - 3 of 3)', [june])];
    const { parts, paths, failure } = await reader.history('suitecrm7', ACCOUNT, 'deals', pages);
    expect(failure).toBe(null);
    expect(parts.map((part) => part.completeness)).toEqual([
      { state: 'partial', seen: 2, total: 3 },
      { state: 'complete', seen: 3, total: 3 },
    ]);
    expect(parts.flatMap((part) => part.deals)).toMatchObject([
      { id: 'd-1', title: 'Deal d-1', on: '2026-05-23', amountMinor: 649_000, currency: 'USD', outcome: 'won' },
      { id: 'd-2', on: '2026-04-09', amountMinor: 120_050, outcome: 'lost' },
      { id: 'd-3', on: '2026-06-12', amountMinor: 98_000, outcome: 'open' },
    ]);
    expect(paths.map((asked) => asked.includes(`record=${ACCOUNT}&`))).toEqual([true, true]);
    expect(paths.map((asked) => /CELL_offset=(\d+)$/.exec(asked)?.[1])).toEqual(['0', '2']);
  });

  test('of one who never bought is complete and empty', async ({ reader }) => {
    const { parts } = await reader.history('suitecrm7', ACCOUNT, 'deals', [panelPage('(0 - 0 of 0)', [])]);
    expect(parts).toMatchObject([{ deals: [], completeness: { state: 'complete', seen: 0, total: 0 } }]);
  });

  test('stays partial while the day of a purchase can be read in two ways', async ({ reader }) => {
    const pages = [panelPage('(1 - 1 of 1)', [{ ...may, on: '05/07/2026' }])];
    const { parts } = await reader.history('suitecrm7', ACCOUNT, 'deals', pages);
    expect(parts).toMatchObject([{ deals: [{ id: 'd-1' }], completeness: { state: 'partial', seen: 1, total: 1 } }]);
    expect(parts[0]?.deals[0]?.on).toBeUndefined();
  });

  test('takes the order of day and month that the CRM tells its own scripts', async ({ reader }) => {
    await reader.show(`<!doctype html><script>var cal_date_format = '%d/%m/%Y';</script>`);
    const pages = [panelPage('(1 - 1 of 1)', [{ ...may, on: '05/07/2026' }])];
    const { parts } = await reader.history('suitecrm7', ACCOUNT, 'deals', pages);
    expect(parts).toMatchObject([{ deals: [{ on: '2026-07-05' }], completeness: { state: 'complete' } }]);
  });

  test('knows the stages of another language by their keys in the list of opportunities', async ({ reader }) => {
    const pages = [panelPage('(1 - 1 of 1)', [{ ...may, stage: 'Gewonnen' }]), own('suitecrm7-deals-2026-11.html')];
    const { parts } = await reader.history('suitecrm7', ACCOUNT, 'deals', pages);
    expect(parts).toMatchObject([{ deals: [{ id: 'd-1', outcome: 'won' }] }]);
  });

  for (const [what, pages, kind] of [
    [
      'the total changes between two pages',
      [
        ['(1 - 1 of 2)', may],
        ['(2 - 2 of 3)', june],
      ],
      'changed',
    ],
    [
      'a deal comes twice',
      [
        ['(1 - 1 of 2)', may],
        ['(2 - 2 of 2)', may],
      ],
      'changed',
    ],
    [
      'the next page is not the next',
      [
        ['(1 - 1 of 3)', may],
        ['(3 - 3 of 3)', june],
      ],
      'changed',
    ],
    [
      'the pages prove two orders of day and month',
      [
        ['(1 - 1 of 2)', may],
        ['(2 - 2 of 2)', { ...june, on: '23/06/2026' }],
      ],
      'changed',
    ],
  ] as const) {
    test(`is not called whole when ${what}`, async ({ reader }) => {
      const answers = pages.map(([span, row]) => panelPage(span, [row]));
      const { parts, failure } = await reader.history('suitecrm7', ACCOUNT, 'deals', answers);
      expect(failure).toBe(kind);
      expect(parts.map((part) => part.completeness.state)).not.toContain('complete');
    });
  }

  for (const [what, answer, kind] of [
    [
      'the login page',
      '<form><input name="user_name" /><input type="password" name="username_password" /></form>',
      'signedOut',
    ],
    ['another page', '<div>Sorry, no access.</div>', 'changed'],
    ['rows without a pager', panelPage('', [may]), 'changed'],
  ] as const) {
    test(`ends where ${what} comes in place of the list`, async ({ reader }) => {
      expect(await reader.history('suitecrm7', ACCOUNT, 'deals', [answer])).toMatchObject({ parts: [], failure: kind });
    });
  }
});

test.describe('all accounts of a SuiteCRM 7', () => {
  const lists = () => [own('suitecrm7-clients-2026-11.html'), own('suitecrm7-deals-2026-11.html')];

  test('are told with their owners and deals, namesakes apart', async ({ reader }) => {
    const { parts, failure } = await reader.base('suitecrm7', 'deals', lists());
    expect(failure).toBe(null);
    const name = 'Harbour Bakery "Crust" & Co';
    expect(parts.flatMap((part) => part.clients)).toMatchObject([
      { record: { type: 'account', id: ACCOUNT }, name, owner: 'Mia Reed' },
      { record: { type: 'account', id: NAMESAKE }, name, owner: 'Mia Reed' },
    ]);
    const deals = parts.flatMap((part) => part.deals);
    expect(deals.map(({ client, deal }) => [client.id, deal.id, deal.outcome])).toEqual([
      [ACCOUNT, '7c0d-aaaa-1', 'won'],
      [ACCOUNT, '7c0d-aaaa-2', 'lost'],
      [NAMESAKE, '7c0d-aaaa-3', 'open'],
    ]);
    expect(parts.at(-1)).toMatchObject({
      progress: { clients: 2, clientsTotal: 2, deals: 3, dealsTotal: 3 },
      incomplete: [{ id: ACCOUNT }],
    });
  });

  test('bring the phones and e-mails that the list shows, without the fax', async ({ reader }) => {
    const { parts, paths } = await reader.base('suitecrm7', 'deals', lists());
    expect(parts.flatMap((part) => part.clients.map(({ contacts }) => contacts))).toEqual([
      { phones: ['+44 20 7946 0958'], emails: ['crust@harbour.example'], taxNumbers: [] },
      { phones: ['+44 20 7946 0311'], emails: [], taxNumbers: [] },
    ]);
    expect(paths).toHaveLength(2);
  });

  test('are read whole by one who keeps those columns out of his list', async ({ reader }) => {
    const [clients = '', ...others] = lists();
    const bare = clients.replace(/<td type="(?:phone|varchar)".*?<\/td>/g, '');
    const { parts, failure } = await reader.base('suitecrm7', 'deals', [bare, ...others]);
    expect(failure).toBe(null);
    expect(parts.flatMap((part) => part.clients.map(({ record, contacts }) => [record.id, contacts]))).toEqual([
      [ACCOUNT, undefined],
      [NAMESAKE, undefined],
    ]);
  });

  test('are not read from the results of a search, which the CRM keeps between visits', async ({ reader }) => {
    const [clients = '', ...others] = lists();
    const searched = clients.replace('"action":"index"', '"action":"index","query":"true"');
    expect(await reader.base('suitecrm7', 'deals', [searched, ...others])).toMatchObject({
      parts: [],
      failure: 'changed',
    });
  });
});

const sign = (name: string, value: string) => `&lt;span class=&quot;fas ${name}&quot;&gt;&lt;/span&gt; ${value}`;
const CONTACTS_TIP = `${sign('fa-at', 'shut@odea.example')}&lt;br&gt;${sign('fa-phone', '+353 1 555 0777')}&lt;br&gt;`;

test.describe('the history of a client of Dolibarr', () => {
  const invoices = () => own('dolibarr-client-invoices-2026-11.html');

  test('are all invoices in one answer, months first as the list says', async ({ reader }) => {
    const { parts, paths } = await reader.history('dolibarr', '12', 'invoices', [invoices()]);
    expect(parts).toMatchObject([{ client: { record: { type: 'thirdparty', id: '12' }, name: "O'Dea & Daughters" } }]);
    expect(parts[0]?.completeness).toEqual({ state: 'complete', seen: 3, total: 3 });
    expect(parts[0]?.deals.map(({ id, on, outcome }) => [id, on, outcome])).toEqual([
      ['7', '2026-04-05', 'won'],
      ['5', '2026-03-02', 'open'],
      ['4', '2026-02-01', 'open'],
    ]);
    expect(paths).toEqual(['/compta/facture/list.php?socid=12&sortfield=f.ref&sortorder=ASC&limit=500&page=0']);
  });

  test('comes with the phone and e-mail that the tip of its name tells', async ({ reader }) => {
    const tipped = invoices().replaceAll('socid=12&amp;save_lastsearch_values=1"', `socid=12" title="${CONTACTS_TIP}"`);
    const { parts, paths } = await reader.history('dolibarr', '12', 'invoices', [tipped]);
    expect(parts[0]?.client.contacts).toMatchObject({ phones: ['+353 1 555 0777'], emails: ['shut@odea.example'] });
    expect(paths).toHaveLength(1);
  });

  test('are its orders where the firm counts these, below the folder of the copy', async ({ reader }) => {
    await reader.show('<!doctype html><a href="/erp/user/logout.php?token=1">Sign out</a>');
    const { paths } = await reader.history('dolibarr', '12', 'orders', []);
    expect(paths).toEqual(['/erp/commande/list.php?socid=12&sortfield=c.ref&sortorder=ASC&limit=500&page=0']);
  });

  test('goes on while the list has a next page, and stays partial where it ends short of its count', async ({
    reader,
  }) => {
    const first = invoices().replace('</form>', '<a class="paginationnext" href="#"></a></form>').replace('(3)', '(5)');
    const empty = invoices()
      .replace('(3)', '(5)')
      .replace(/<tr class="oddeven">.*<\/tr>/g, '');
    const { parts, paths, failure } = await reader.history('dolibarr', '12', 'invoices', [first, empty]);
    expect(failure).toBe(null);
    expect(paths.map((asked) => asked.slice(-1))).toEqual(['0', '1']);
    expect(parts.map((part) => part.completeness.state)).toEqual(['partial', 'partial']);
  });

  test('is not complete by the count of a search', async ({ reader }) => {
    const searched = invoices().replaceAll('socid=12&amp;contextpage', 'socid=12&amp;search_ref=IN26&amp;contextpage');
    const { parts } = await reader.history('dolibarr', '12', 'invoices', [searched]);
    expect(parts[0]?.completeness).toMatchObject({ state: 'partial', seen: 3 });
  });

  for (const [what, answer, kind] of [
    [
      'a row is of another client',
      () => invoices().replace('comm/card.php?socid=12', 'comm/card.php?socid=13'),
      'changed',
    ],
    ['the login page comes', () => '<form id="login"><input name="username" /></form>', 'signedOut'],
    ['another page comes', () => '<div class="error">Access denied</div>', 'changed'],
    ['a status is of a kind nobody knows', () => invoices().replace('badge-status6', 'badge-status8'), 'changed'],
  ] as const) {
    test(`ends where ${what}`, async ({ reader }) => {
      const read = await reader.history('dolibarr', '12', 'invoices', [answer()]);
      expect(read).toMatchObject({ parts: [], failure: kind });
    });
  }
});

test.describe('all clients of a Dolibarr', () => {
  const lists = () => [own('dolibarr-clients-2026-11.html'), own('dolibarr-orders-2026-11.html')];

  test('are told with their orders, namesakes apart', async ({ reader }) => {
    const { parts, failure } = await reader.base('dolibarr', 'orders', lists());
    expect(failure).toBe(null);
    expect(parts.flatMap((part) => part.clients.map(({ record, name }) => [record.id, name]))).toEqual([
      ['12', "O'Dea & Daughters"],
      ['13', "O'Dea & Daughters"],
    ]);
    expect(parts.flatMap((part) => part.deals)).toMatchObject([
      { client: { id: '12' }, deal: { id: '9', on: '2026-04-05', amountMinor: 125_000, outcome: 'won' } },
      { client: { id: '13' }, deal: { id: '8', on: '2026-04-02', amountMinor: 7750, outcome: 'lost' } },
    ]);
    expect(parts.at(-1)?.progress).toEqual({ clients: 2, clientsTotal: 2, deals: 2, dealsTotal: 2 });
  });

  test('bring phone, e-mail and tax number of the list, without the fax', async ({ reader }) => {
    const { parts, paths } = await reader.base('dolibarr', 'orders', lists());
    expect(parts.flatMap((part) => part.clients.map(({ contacts }) => contacts))).toEqual([
      { phones: ['+353 1 555 0123'], emails: ['hello@odea.example'], taxNumbers: ['IE1234567T', '7830002293'] },
      undefined,
    ]);
    expect(paths).toHaveLength(2);
  });

  test('bring the e-mail of its own column too', async ({ reader }) => {
    const [clients = '', orders = ''] = lists();
    const shown = clients
      .replaceAll('sortfield=s.fax&', 'sortfield=s.email&')
      .replace(
        /<td><span><span class="fas fa-fax".*?<\/td>/,
        '<td><a href="mailto:till@odea.example">till@odea.example</a></td>',
      );
    const { parts } = await reader.base('dolibarr', 'orders', [shown, orders]);
    expect(parts[0]?.clients[0]?.contacts?.emails).toEqual(['till@odea.example', 'hello@odea.example']);
  });

  test('are counted against what the list of orders says', async ({ reader }) => {
    const [clients = '', orders = ''] = lists();
    const { parts } = await reader.base('dolibarr', 'orders', [clients, orders.replace('(2)', '(4)')]);
    expect(parts.at(-1)?.progress).toMatchObject({ deals: 2, dealsTotal: 4 });
  });

  test('are read on behind the list of clients, by a page that remembers nothing', async ({ reader }) => {
    const [clients = '', orders = ''] = lists();
    const whole = await reader.base('dolibarr', 'orders', [clients, orders]);
    const [first] = whole.parts;
    const course = { mark: first?.mark ?? '', learnt: first?.learnt ?? [] };
    const rest = await reader.base('dolibarr', 'orders', [orders], course);
    expect(rest.parts).toEqual(whole.parts.slice(1));
  });

  test('include one that only an order names', async ({ reader }) => {
    const [clients = '', orders = ''] = lists();
    const closed = orders.replaceAll('socid=13&amp;save_lastsearch_values=1"', `socid=99" title="${CONTACTS_TIP}"`);
    const { parts } = await reader.base('dolibarr', 'orders', [clients, closed]);
    const told = parts.flatMap((part) => part.clients);
    expect(told.map(({ record }) => record.id)).toEqual(['12', '13', '99']);
    expect(told[2]?.contacts).toEqual({ phones: ['+353 1 555 0777'], emails: ['shut@odea.example'], taxNumbers: [] });
  });
});

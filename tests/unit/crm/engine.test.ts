import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PageReading } from '../../../lib/crm/pageReading';
import type { Formats } from '../../../lib/crm/text/formats';
import { findChromium, quietArgs } from '../../../lib/tools/chromium';
import { bundledScript } from '../../../lib/tools/readPage/bundle';

/*
 * The engine reads documents, so it is tested in the browser. Values come back through JSON, which drops what is
 * undefined.
 */
// A browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const [executablePath, script] = await Promise.all([
    findChromium(),
    bundledScript(fileURLToPath(new URL('./engine/inPage.ts', import.meta.url)), 'engine'),
  ]);
  browser = await chromium.launch({ executablePath, args: [...quietArgs] });
  page = await browser.newPage();
  await page.addInitScript({ content: `${script}; globalThis.engine = engine;` });
  // Layout must never be asked for: it would make the CRM's page slow.
  await page.addInitScript(() => {
    const refuse = () => {
      throw new Error('layout was read');
    };
    for (const name of ['innerText', 'offsetWidth', 'offsetHeight', 'offsetParent']) {
      Object.defineProperty(HTMLElement.prototype, name, { get: refuse });
    }
    Element.prototype.getBoundingClientRect = refuse;
    Element.prototype.getClientRects = refuse;
    window.getComputedStyle = refuse;
  });
});

afterAll(() => browser.close());

async function show(html: string): Promise<void> {
  await page.goto('about:blank');
  await page.setContent(html);
}

async function read(address: string, formats: Partial<Formats> = {}): Promise<PageReading> {
  return await page.evaluate(`engine.read(${JSON.stringify(address)}, ${JSON.stringify(formats)})`);
}

const orderRow = (no: string, day: string, sum: string, how = 'paid') =>
  `<div class="order"><i class="no">${no}</i><b class="what">Order ${no}</b><i class="day">${day}</i>` +
  `<i class="sum">${sum}</i><i class="how">${how}</i></div>`;

const buyerPage = (inside: string, name = 'Ann') =>
  `<main id="buyer"><i id="number">7</i><input id="name" value="${name}">${inside}</main>`;

const day = (reading: PageReading) => reading.deals.map(({ on }) => on);

describe("a client's page", () => {
  it('gives who the client is and how that is known', async () => {
    await show(
      buyerPage(
        '<p class="phone">8 (999) 123-45-67</p><p class="phone">+7 999 123 45 67</p><p class="email">ann@Example.com</p>' +
          '<p class="keeper"> Ivan\n Petrov </p>',
      ),
    );
    expect((await read('/buyer/7')).client).toEqual({
      record: { type: 'buyer', id: '7' },
      name: { value: 'Ann', confidence: 0.95, evidence: '#name' },
      phones: [{ value: '+79991234567', confidence: 0.95, evidence: 'phone field' }],
      emails: [{ value: 'ann@example.com', confidence: 0.95, evidence: 'email field' }],
      owner: { value: 'Ivan Petrov', confidence: 0.95, evidence: 'owner field' },
    });
  });

  it('reads what a control holds, not what its markup says', async () => {
    await show(buyerPage('', 'Old name'));
    await page.fill('#name', 'New name');
    expect((await read('/buyer/7')).client?.name?.value).toBe('New name');
  });

  it('falls back to an older place with less confidence', async () => {
    await show('<main id="buyer"><i id="number">7</i><h1>Ann</h1></main>');
    const { client } = await read('/buyer/7');
    expect(client?.name).toEqual({ value: 'Ann', confidence: 0.86, evidence: 'h1' });
  });

  it('gives its deals, each once, with the client they belong to', async () => {
    await show(
      buyerPage(
        orderRow('1', '23.04.2026', '1 234,50 ₽') +
          orderRow('2', 'вчера', '$5', 'refused') +
          orderRow('3', '—', '-', 'new') +
          orderRow('1', '23.04.2026', '1 234,50 ₽'),
      ),
    );
    const { deals, doubts } = await read('/buyer/7');
    expect(doubts).toEqual([]);
    expect(deals).toEqual([
      {
        id: '1',
        title: 'Order 1',
        on: '2026-04-23',
        amountMinor: 123_450,
        currency: 'RUB',
        outcome: 'won',
        clientId: '7',
        confidence: 0.95,
      },
      {
        id: '2',
        title: 'Order 2',
        on: '2026-11-20',
        amountMinor: 500,
        currency: 'USD',
        outcome: 'lost',
        clientId: '7',
        confidence: 0.95,
      },
      { id: '3', title: 'Order 3', outcome: 'open', clientId: '7', confidence: 0.95 },
    ]);
  });
});

describe('a page that is not ready', () => {
  const nothing = { isReady: false, deals: [], rows: [], history: { state: 'none', seen: 0 } };

  it.each([
    ['is still empty', '<p>Loading…</p>', { what: 'page', why: 'notShown' }],
    ['still shows the client before', buyerPage('').replace('>7<', '>6<'), { what: 'id', why: 'otherRecord' }],
    ['has no number yet', '<main id="buyer"><input id="name" value="Ann"></main>', { what: 'id', why: 'otherRecord' }],
    ['has its name field, empty', buyerPage(orderRow('1', '', ''), ' '), { what: 'name', why: 'notFound' }],
    ['has no name field yet', '<main id="buyer"><i id="number">7</i></main>', { what: 'name', why: 'notFound' }],
  ])('gives nothing while it %s', async (_, html, doubt) => {
    await show(html);
    const reading = await read('/buyer/7');
    expect(reading).toMatchObject({ ...nothing, doubts: [doubt] });
    expect([reading.client, reading.payer, reading.deal]).toEqual([undefined, undefined, undefined]);
  });

  it('gives nothing while the deal is another one', async () => {
    await show('<main id="order"><i class="no">8</i></main>');
    expect(await read('/#/order/9')).toMatchObject({ ...nothing, doubts: [{ what: 'id', why: 'otherRecord: 8' }] });
  });

  it('gives nothing where the adapter fails, and says so', async () => {
    await show('<main id="order"><i class="broken"></i></main>');
    expect(await read('/#/order/9')).toMatchObject({
      ...nothing,
      doubts: [{ what: 'page', why: 'failed: no such part' }],
    });
  });
});

describe('days and sums that can be read in two ways', () => {
  it('stay open and are named', async () => {
    await show(buyerPage(orderRow('1', '03.04.2026', '1,234') + orderRow('2', 'soon', 'a lot')));
    const { deals, doubts } = await read('/buyer/7');
    expect(deals.map(({ on, amountMinor, confidence }) => [on, amountMinor, confidence])).toEqual([
      [undefined, undefined, 0.475],
      [undefined, undefined, 0.475],
    ]);
    expect(doubts).toEqual([
      { what: 'date', why: 'ambiguousDate: 03.04.2026' },
      { what: 'amount', why: 'ambiguousAmount: 1,234' },
      { what: 'date', why: 'unreadableDate: soon' },
      { what: 'amount', why: 'unreadableAmount: a lot' },
    ]);
  });

  it('are settled by the other values of the page', async () => {
    await show(buyerPage(orderRow('1', '03/04/2026', '1,234') + orderRow('2', '04/23/2026', '6,490.00')));
    const { deals, doubts } = await read('/buyer/7');
    expect(deals.map(({ on, amountMinor }) => [on, amountMinor])).toEqual([
      ['2026-03-04', 123_400],
      ['2026-04-23', 649_000],
    ]);
    expect(doubts).toEqual([]);
  });

  it('are settled by what is known of the site', async () => {
    await show(buyerPage(orderRow('1', '03/04/2026', '1.234')));
    const { deals } = await read('/buyer/7', { dayOrder: 'dmy', decimal: ',', currency: 'EUR' });
    expect(deals).toMatchObject([{ on: '2026-04-03', amountMinor: 123_400, currency: 'EUR' }]);
  });

  it('are asked again where the page contradicts what is known of the site', async () => {
    await show(buyerPage(orderRow('1', '03/04/2026', '5') + orderRow('2', '04/23/2026', '5')));
    const reading = await read('/buyer/7', { dayOrder: 'dmy' });
    expect(day(reading)).toEqual([undefined, '2026-04-23']);
    expect(reading.doubts.map(({ why }) => why)).toEqual(['contradictory: dayOrder', 'ambiguousDate: 03/04/2026']);
  });
});

describe('how much of the history a page shows', () => {
  const two = orderRow('1', '23.04.2026', '5') + orderRow('2', '24.05.2026', '5');

  it.each<[string, string, object]>([
    [
      'all that the page says there are',
      `${two}<p class="total">2 deals</p>`,
      { state: 'complete', seen: 2, total: 2 },
    ],
    [
      'fewer than the page says there are',
      `${two}<p class="total">2 of 37</p>`,
      { state: 'partial', seen: 2, total: 37 },
    ],
    ['an unknown part of it', two, { state: 'partial', seen: 2 }],
    ['an unknown part where the total is a bound', `${two}<p class="total">2+</p>`, { state: 'partial', seen: 2 }],
    ['all of it, by the rule', `${two}<p class="end"></p>`, { state: 'complete', seen: 2, total: 2 }],
    ['none of it', '', { state: 'none', seen: 0 }],
    ['none of 37', '<p class="total">0 of 37</p>', { state: 'none', seen: 0, total: 37 }],
    ['all of nothing', '<p class="total">0</p>', { state: 'complete', seen: 0, total: 0 }],
    ['more than it says', `${two}<p class="total">1</p>`, { state: 'partial', seen: 2, total: 1 }],
    [
      'all of it, but with a purchase on an unknown day',
      `${two}${orderRow('3', '', '5')}<p class="total">3</p>`,
      { state: 'partial', seen: 3, total: 3 },
    ],
    [
      'all of it, with a lost deal on no day',
      `${two}${orderRow('3', '', '5', 'refused')}<p class="total">3</p>`,
      { state: 'complete', seen: 3, total: 3 },
    ],
  ])('%s', async (_, inside, history) => {
    await show(buyerPage(inside));
    expect((await read('/buyer/7')).history).toEqual(history);
  });
});

describe("a deal's page", () => {
  it('gives the deal and the client who pays for it', async () => {
    await show(
      '<main id="order"><i class="no">9</i><b class="what">Lamps</b><i class="day">2026-04-23</i><i class="sum">5 ₽</i>' +
        '<i class="how">new</i><a class="of" data-id="7">Ann</a></main>',
    );
    const reading = await read('/list#/order/9');
    expect(reading).toMatchObject({
      page: { adapter: 'stall', kind: 'deal', site: 'https://my.stall.example', record: { type: 'order', id: '9' } },
      isReady: true,
      client: { record: { type: 'buyer', id: '7' }, name: { value: 'Ann' } },
      payer: { record: { type: 'buyer', id: '7' }, name: 'Ann' },
      deal: {
        id: '9',
        title: 'Lamps',
        on: '2026-04-23',
        amountMinor: 500,
        currency: 'RUB',
        outcome: 'open',
        clientId: '7',
      },
      deals: [],
      history: { state: 'none', seen: 0 },
    });
  });

  it('may belong to nobody', async () => {
    await show('<main id="order"><i class="no">9</i></main>');
    const { isReady, client, payer, deal } = await read('/#/order/9');
    expect([isReady, client, payer, deal?.id, deal?.clientId]).toEqual([true, undefined, undefined, '9', undefined]);
  });
});

describe('lists and other pages', () => {
  it('gives the rows of a list', async () => {
    await show('<ul id="buyers"><li id="7"><b>Ann</b></li><li id="8"><b> Bob </b></li><li></li></ul>');
    const { page: where, rows, doubts } = await read('/buyers?page=2');
    expect(where).toEqual({ adapter: 'stall', kind: 'clients', site: 'https://my.stall.example' });
    expect(rows).toEqual([
      { recordId: '7', name: 'Ann' },
      { recordId: '8', name: 'Bob' },
    ]);
    expect(doubts).toEqual([]);
  });

  it('gives nothing of a page nobody described, and waits for nothing there', async () => {
    await show('<p>Settings</p>');
    expect(await read('/settings')).toMatchObject({ page: { kind: 'other' }, isReady: true, rows: [], doubts: [] });
  });

  it('doubts a list most of whose rows have lost their shape', async () => {
    await show(`<ul id="buyers">${'<li id="1"><b>Ann</b></li>'.repeat(7)}${'<li><u>Bob</u></li>'.repeat(3)}</ul>`);
    expect((await read('/buyers')).doubts).toEqual([{ what: 'page', why: 'unreadRows: 3 of 10' }]);
  });
});

describe('a hostile or broken page', () => {
  it('is read up to its limits, and the limits are named', async () => {
    await show(`<ul id="buyers"></ul>${buyerPage('')}`);
    await page.evaluate(() => {
      const list = document.querySelector('#buyers');
      const row = document.createElement('li');
      row.append(Object.assign(document.createElement('b'), { textContent: 'Ann' }));
      for (let index = 0; index < 5001; index++) list?.append(row.cloneNode(true));
      const phone = Object.assign(document.createElement('p'), { className: 'phone', textContent: '+7999123' });
      for (let index = 0; index < 201; index++) {
        const next = phone.cloneNode(true);
        next.textContent += String(1000 + index);
        document.querySelector('#buyer')?.append(next);
      }
      const name = document.querySelector('input');
      if (name) name.value = 'a'.repeat(1_000_000);
    });
    const list = await read('/buyers');
    expect(list.rows).toHaveLength(5000);
    expect(list.doubts).toEqual([{ what: 'page', why: 'tooManyRows: 5000 of 5001' }]);
    const { client, doubts } = await read('/buyer/7');
    expect(client?.name?.value).toHaveLength(4096);
    expect(client?.phones).toHaveLength(200);
    expect(doubts).toEqual([
      { what: 'name', why: 'tooLong' },
      { what: 'phone', why: 'tooMany: 200 of 201' },
    ]);
  });

  it('names the first fifty doubts and counts the others', async () => {
    await show(buyerPage(Array.from({ length: 60 }, (_, index) => orderRow(`${index}`, `day ${index}`, '5')).join('')));
    const { doubts } = await read('/buyer/7');
    expect(doubts).toHaveLength(51);
    expect(doubts.at(-1)).toEqual({ what: 'page', why: 'moreDoubts: 10' });
  });

  it.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '=HYPERLINK(1)',
    '{{7*7}}',
    '<img src=x onerror=alert(1)>',
  ])('with %s everywhere stays text', async (text) => {
    await show(buyerPage(orderRow('', '', '', '') + orderRow('', '', '', '')));
    await page.evaluate((hostile) => {
      for (const part of document.querySelectorAll('.order i, .order b')) part.textContent = hostile;
      const name = document.querySelector('input');
      if (name) name.value = `\u202e${hostile}\u0000`;
    }, text);
    const { client, deals } = await read('/buyer/7');
    expect(client?.name?.value).toBe(text);
    expect(deals).toEqual([{ id: text, title: text, clientId: '7', confidence: 0.475 }]);
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  });

  it('that lost any one of its parts gives less, never something else', async () => {
    await show(
      buyerPage(
        `<h1>Ann</h1><p class="phone">123-45-67</p><p class="keeper">Ivan</p>` +
          `${orderRow('1', '23.04.2026', '5 ₽')}${orderRow('2', '24.05.2026', '6 ₽')}<p class="total">2 deals</p>`,
      ),
    );
    const whole = await read('/buyer/7');
    const readings: PageReading[] = await page.evaluate(`engine.readMutilated('/buyer/7', '#buyer')`);
    expect(readings).toHaveLength(19);
    for (const { client, deals, history } of readings) {
      expect([undefined, whole.client?.name?.value]).toContain(client?.name?.value);
      expect([undefined, 'Ivan']).toContain(client?.owner?.value);
      for (const deal of deals)
        expect(whole.deals.find(({ id }) => id === deal.id)).toMatchObject(deal.on ? { on: deal.on } : {});
      if (deals.length < 2) expect(history.state).not.toBe('complete');
    }
  });
});

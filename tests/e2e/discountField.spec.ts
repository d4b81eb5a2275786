import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { bundledScript } from '../../lib/tools/readPage/bundle';

/** The discount of a deal by its caption, in the layouts CRMs have, and where a line of ours goes beside it. */

let field = '';
let place = '';

test.beforeAll(async () => {
  field = await bundledScript(path.resolve('lib/crm/discount/discountField.ts'), 'field');
  place = await bundledScript(path.resolve('lib/crm/discount/placeBeside.ts'), 'place');
});

interface Seen {
  readonly text: string | undefined;
  readonly unit: string | undefined;
  /** Of the element our line would be put to, and how. */
  readonly at: string;
}

async function seen(page: Page, html: string, rule = {}): Promise<Seen | undefined> {
  await page.setContent(html);
  await page.evaluate(`${field}\n${place}\nwindow.field = field; window.place = place;`);
  return page.evaluate(`(() => {
    const found = field.discountField(${JSON.stringify(rule)}, document.body);
    if (!found) return undefined;
    const { anchor, where } = place.placeBeside(found);
    return { text: field.discountText(found), unit: found.unit, at: where + ' ' + (anchor.id || anchor.localName) };
  })()`);
}

const layouts: readonly (readonly [string, string, Partial<Seen>])[] = [
  [
    'a row of caption and control',
    '<form><div id="row"><div class="c"><span>Скидка, %</span></div><div class="v"><input value="10"></div></div><div><b>Сумма</b><i>1</i></div></form>',
    { text: '10', unit: 'percent', at: 'after row' },
  ],
  [
    'an empty control',
    '<p id="row"><label for="d">Discount</label><input id="d"></p>',
    { unit: undefined, at: 'after row' },
  ],
  [
    'a table of pairs',
    '<table><tr><td>Сумма скидки</td><td id="cell"><input value="500"></td></tr></table>',
    { text: '500', unit: 'sum', at: 'append cell' },
  ],
  [
    'a list',
    '<dl><dt>Discount (%)</dt><dd id="cell">7.5</dd></dl>',
    { text: '7.5', unit: 'percent', at: 'append cell' },
  ],
  [
    'labels and controls in one grid',
    '<div><label for="a">Sum</label><input id="a"><label for="d">Discount, %</label><input id="d" value="3"></div>',
    { text: '3', unit: 'percent', at: 'after d' },
  ],
  [
    'fields in one line that does not wrap',
    '<div style="display:flex"><div id="row"><div class="c"><i>Скидка, ₽</i></div><div class="v"><input value="90"></div></div><div>…</div></div>',
    { text: '90', unit: 'sum', at: 'append row' },
  ],
  [
    'percent and sum, of which one is filled',
    '<div><p><label for="a">Скидка, %</label><input id="a"></p><p id="row"><label for="b">Скидка, руб.</label><input id="b" value="200"></p></div>',
    { text: '200', unit: 'sum', at: 'after row' },
  ],
];

for (const [layout, html, expected] of layouts) {
  test(`found in ${layout}`, async ({ page }) => {
    expect(await seen(page, html)).toMatchObject(expected);
  });
}

test('found in a block that an adapter names', async ({ page }) => {
  const rule = { addedFields: { block: '.block', caption: '.title', value: ':scope > :not(.title)' } };
  const block = (title: string, value: string) =>
    `<div class="block"><div class="title"><label>${title}</label></div><div>${value}</div></div>`;
  const html = block('Сумма', '900') + block('Скидка', '<input value="15">');
  expect(await seen(page, html, rule)).toMatchObject({ text: '15', unit: undefined, at: 'after div' });
});

const others: readonly (readonly [string, string])[] = [
  ['a column of lines', '<table><tr><th>Товар</th><th>Скидка</th></tr><tr><td>Сыр</td><td>5</td></tr></table>'],
  ['a discount card', '<dl><dt>Дисконтная карта</dt><dd>5</dd></dl>'],
  ['a hidden field', '<div hidden><label>Скидка<input value="5"></label></div>'],
  ['words in a sentence', '<p>Скидка 5 % до конца недели</p>'],
  ['a button', '<button>Скидка</button><span>5</span>'],
];

for (const [what, html] of others) {
  test(`${what} is no discount of the order`, async ({ page }) => {
    expect(await seen(page, html)).toBeUndefined();
  });
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { bundledScript } from '../../lib/tools/readPage/bundle';
import type { PageReport } from '../../lib/tools/readPage/report';

const PAGES = path.join(import.meta.dirname, 'pages');
const TODAY = '2026-11-21';

let labels = '';
let reader = '';

test.beforeAll(async () => {
  labels = await bundledScript(path.resolve('lib/crm/labels/labelled.ts'), 'labels');
  reader = await bundledScript(path.resolve('lib/tools/readPage/inPage.ts'), 'budilnik');
});

async function show(page: Page, html: string, script: string, name: string): Promise<void> {
  await page.route('**/*', (route) => route.abort());
  await page.setContent(html);
  await page.evaluate(`${script}\nwindow.${name} = ${name};`);
}

async function owner(page: Page, html: string): Promise<unknown> {
  await show(page, html, labels, 'labels');
  return page.evaluate(`labels.labelledText(document.body, ['ответственный', 'owner'])`);
}

test.describe('a field is found by its caption', () => {
  const layouts: readonly (readonly [string, string])[] = [
    ['in a list', '<dl><dt>Ответственный:</dt><dd>Рита</dd><dt>Сумма</dt><dd>1</dd></dl>'],
    ['in a table of pairs', '<table><tr><th>Owner</th><td>Рита</td></tr></table>'],
    ['in the second pair of a row', '<table><tr><td>A</td><td>1</td><td>Owner</td><td>Рита</td></tr></table>'],
    ['by a label for a control', '<label for="o">Owner *</label><p>hint</p><input id="o" value="Рита" />'],
    ['by a label around a control', '<label>Owner <input value="Рита" /></label>'],
    ['by a reference', '<b id="c">Owner</b><i>hint</i><div aria-labelledby="c">Рита</div>'],
    ['beside it', '<div><div><span>ОТВЕТСТВЕННЫЙ</span><span>Рита</span></div></div>'],
    ['beside the block around it', '<div><div class="c"><i>Owner</i></div><div class="v"><a>Рита</a></div></div>'],
    ['as the words of a choice', '<label>Owner<select><option value="1">Рита</option></select></label>'],
    ['twice with the same value', '<dl><dt>Owner</dt><dd>Рита</dd></dl><dl><dt>Owner</dt><dd>Рита</dd></dl>'],
    ['with a hidden twin', '<dl hidden><dt>Owner</dt><dd>Иван</dd></dl><dl><dt>Owner</dt><dd>Рита</dd></dl>'],
  ];
  for (const [where, html] of layouts) {
    test(where, async ({ page }) => {
      expect(await owner(page, html)).toBe('Рита');
    });
  }
});

test.describe('no value is taken', () => {
  const layouts: readonly (readonly [string, string])[] = [
    ['from the next field of a list', '<dl><dt>Owner</dt><dt>Сумма</dt><dd>1</dd></dl>'],
    [
      'from the next field like it',
      '<div><div class="f"><b>Owner</b></div><div class="f"><b>City</b><i>Тула</i></div></div>',
    ],
    ['from a row that lost a cell', '<table><tr><td>Owner</td><td>City</td><td>Тула</td></tr></table>'],
    ['from heads of columns', '<table><tr><th>Owner</th><th>City</th></tr><tr><td>Рита</td><td>Тула</td></tr></table>'],
    ['from heads that are cells', '<table><tr><td>Ответственный</td><td>Сумма</td></tr></table>'],
    ['from an empty choice', '<label>Owner<select><option value="">Не выбран</option></select></label>'],
    ['from a password', '<label>Owner <input type="password" value="secret" /></label>'],
    ['where the control of a label is gone', '<div><label for="gone">Owner</label><span>обязательно</span></div>'],
    ['where two fields differ', '<dl><dt>Owner</dt><dd>Рита</dd></dl><dl><dt>Owner</dt><dd>Иван</dd></dl>'],
    ['from a menu', '<nav><span>Owner</span><span>Рита</span></nav>'],
    ['from invisible text', '<dl style="visibility: hidden"><dt>Owner</dt><dd>Рита</dd></dl>'],
  ];
  for (const [where, html] of layouts) {
    test(where, async ({ page }) => {
      expect(await owner(page, html)).toBeUndefined();
    });
  }
});

test.describe('a page that names no record is believed only after it has turned', () => {
  const company = (id: number) => `https://app.salesap.ru/companies/${id}`;
  const read = (page: Page, url: string) =>
    page.evaluate(`budilnik.readSavedPage('${url}', '${TODAY}')`) as Promise<PageReport>;
  const stale = { client: null, deals: [], doubts: [{ what: 'id', why: 'otherRecord' }] };

  test.beforeEach(async ({ page }) => {
    await show(page, readFileSync(path.join(PAGES, 's2-company-2026-11.html'), 'utf8'), reader, 'budilnik');
  });

  test('the client before is not shown under the next address', async ({ page }) => {
    expect(await read(page, company(71))).toMatchObject({ client: { id: '71' } });
    expect(await read(page, company(72))).toMatchObject(stale);
    expect(await read(page, company(71))).toMatchObject({ client: { id: '71' } });
  });

  test('the next client is read once the name has changed', async ({ page }) => {
    await read(page, company(71));
    await read(page, company(72));
    await page.evaluate(`document.querySelector('main > section:last-child h1').firstChild.data = 'ООО «Другая»'`);
    expect(await read(page, company(72))).toMatchObject({ client: { id: '72', name: { value: 'ООО «Другая»' } } });
  });

  test('a client of the same name is another one once the page is drawn anew', async ({ page }) => {
    await read(page, company(71));
    expect(await read(page, company(72))).toMatchObject(stale);
    await page.evaluate(`(() => {
      const section = document.querySelector('main > section:last-child');
      section.replaceWith(section.cloneNode(true));
    })()`);
    expect(await read(page, company(72))).toMatchObject({
      client: { id: '72', name: { value: 'ООО «Кедровая пристань»' } },
    });
  });

  test('nothing is read while the page is empty', async ({ page }) => {
    await page.evaluate(`document.querySelector('main').replaceChildren()`);
    expect(await read(page, company(71))).toMatchObject(stale);
  });
});

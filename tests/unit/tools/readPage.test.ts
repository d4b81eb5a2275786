import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const TOOL = path.resolve('lib/tools/readPage.ts');
const JITI = path.resolve('node_modules/.bin/jiti');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'read-page-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the tool as the command line does. */
async function readPage(...args: readonly string[]) {
  return await run(JITI, [TOOL, ...args]).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

async function saved(name: string, html: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, html);
  return file;
}

/** A company of amoCRM, as little of its page as is needed. */
const company = (name: string) => `<!doctype html><title>x</title>
  <script>document.documentElement.replaceChildren()</script>
  <div id="card_holder"><form id="edit_card" action="/ajax/companies/detail/">
    <ul id="add_tags"><li data-id="lead_id">#51</li></ul>
    <div id="card_name_holder"><textarea id="person_n" name="contact[NAME]">${name}</textarea></div>
    <div data-pei-code="phone"><input type="hidden" data-type="phone" value="89991234567"></div>
  </form></div>`;

describe('reading a saved page from the command line', { timeout: 60_000 }, () => {
  it('prints what the shipped reader finds, in the shape that stays', async () => {
    const file = await saved('company.html', company('Мебель &amp; Ко'));
    const { stdout, stderr, code } = await readPage(file, '--url', 'https://shop.amocrm.ru/companies/detail/51');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(JSON.parse(stdout)).toEqual({
      adapter: 'amocrm',
      page: { kind: 'client', recordId: '51', site: 'https://shop.amocrm.ru' },
      client: {
        id: '51',
        name: { value: 'Мебель & Ко', confidence: expect.any(Number), evidence: expect.any(String) },
        phones: [{ value: '+79991234567', confidence: expect.any(Number), evidence: expect.any(String) }],
        emails: [],
        owner: null,
      },
      deal: null,
      deals: [],
      rows: [],
      history: { state: 'none', seen: 0, total: null },
      doubts: [],
    });
  });

  it('reads pages in older encodings', async () => {
    const html = company('?').replace('<title>', '<meta charset="windows-1251"><title>');
    const [before = '', after = ''] = html.split('?');
    // "Мебель" in windows-1251.
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([204, 229, 225, 229, 235, 252]), Buffer.from(after)]);
    const file = await saved('cp1251.html', bytes);
    const { stdout } = await readPage(file, '--url', 'https://shop.amocrm.ru/companies/detail/51');
    expect(JSON.parse(stdout).client.name.value).toBe('Мебель');
  });

  it('reads a page of no CRM it knows by its words, with the evidence of each', async () => {
    const file = await saved('other.html', '<title>Morning</title><h1>Morning</h1>');
    const { stdout } = await readPage(file, '--url', 'https://crm.example/clients/5#x', '--today', '2026-11-21');
    expect(JSON.parse(stdout)).toMatchObject({
      adapter: 'general',
      page: { kind: 'client', recordId: '5', site: 'https://crm.example' },
      client: { id: '5', name: { value: 'Morning', evidence: expect.stringContaining('heading') } },
      deals: [],
      history: { state: 'none', seen: 0, total: null },
    });
  });

  it('takes a page whose address speaks of nobody for nobody', async () => {
    const file = await saved('news.html', '<h1>Morning</h1><p>Rain until noon.</p>');
    const { stdout } = await readPage(file, '--url', 'https://crm.example/news', '--today', '2026-11-21');
    expect(JSON.parse(stdout)).toMatchObject({ page: { kind: 'other', recordId: null }, client: null, deals: [] });
  });

  it.each([
    ['no file', []],
    ['no address', ['page.html']],
    ['two files', ['a.html', 'b.html', '--url', 'https://crm.example/']],
    ['an unknown option', ['a.html', '--url', 'https://crm.example/', '--colour']],
    ['a file that is not there', ['/nowhere/page.html', '--url', 'https://crm.example/']],
    ['an address that is none', [TOOL, '--url', 'crm.example/5']],
    ['a local address', [TOOL, '--url', 'file:///etc/hosts']],
    ['a day that is none', [TOOL, '--url', 'https://crm.example/', '--today', '2026-02-30']],
  ])('ends with one sentence and code 2 for %s', async (_, args) => {
    const { code, stdout, stderr } = await readPage(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]{10,}\n$/);
  });
});

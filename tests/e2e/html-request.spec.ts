import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { bundledScript } from '../../lib/tools/readPage/bundle';
import { expect, test } from './fixtures';

/*
 * A page of a CRM as an answer: what only a browser's parser can show. Everything else of the requester is in
 * tests/unit/crm/request.test.ts.
 */

/** A page that would give itself away: a script, an image, a style, a frame and handlers, each asking for a file. */
const LIVELY = `<!doctype html><html><head><link rel="stylesheet" href="/loaded/style.css">
<script>document.documentElement.dataset.ran = 'yes'; fetch('/loaded/script');</script></head>
<body onload="fetch('/loaded/onload')"><img src="/loaded/image.png" onerror="fetch('/loaded/onerror')">
<iframe src="/loaded/frame"></iframe><p id="client">Elena</p></body></html>`;

const LOGIN = '<!doctype html><form id="sign-in"><input type="password"></form>';

let server: Server;
let asked: string[];

test.beforeEach(async () => {
  asked = [];
  server = createServer(({ url = '' }, reply: ServerResponse) => {
    asked.push(url);
    const body = url === '/client' ? LIVELY : url === '/left' ? LOGIN : '<!doctype html><title>CRM</title>';
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});

test.afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

/** A page of the server with the requester in it. */
async function crm(page: Page): Promise<void> {
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.addScriptTag({ content: await bundledScript('lib/crm/request.ts', 'budilnik') });
}

type Named = typeof globalThis & { readonly budilnik: typeof import('../../lib/crm/request') };

/** The text found in the answer and whether anything of it ran, or how the request failed. */
const read = (page: Page, path: string) =>
  page.evaluate(async (asking) => {
    const { createRequester } = (globalThis as Named).budilnik;
    const { signal } = new AbortController();
    const request = createRequester({ origin: location.origin, signal, perSecond: 2, queries: [] });
    try {
      const answer = await request.html({ path: asking, signedOutMark: '#sign-in' });
      return { text: answer.querySelector('#client')?.textContent, ran: answer.documentElement.dataset['ran'] };
    } catch (failure) {
      return { failure: String(failure) };
    }
  }, path);

test('a page of the CRM is read without anything of it running or loading', async ({ context }) => {
  const page = await context.newPage();
  await crm(page);
  expect(await read(page, '/client')).toEqual({ text: 'Elena', ran: undefined });
  expect(await read(page, '/other')).toEqual({ text: undefined, ran: undefined });
  expect(asked.filter((path) => path.startsWith('/loaded'))).toEqual([]);
});

test('a login page in place of an answer says that the session has ended', async ({ context }) => {
  const page = await context.newPage();
  await crm(page);
  expect(await read(page, '/left')).toEqual({ failure: expect.stringContaining('signedOut') });
});

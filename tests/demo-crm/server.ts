import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { amocrmAnswer, amocrmRefusals } from './amocrm/api';
import { amocrmPage, amocrmPageData } from './amocrm/pages';
import type { Answer, Disturbance } from './answer';
import { bitrix24Answer, bitrix24Refusals } from './bitrix24/api';
import { bitrix24Page, bitrix24PageData } from './bitrix24/pages';
import { type DemoData, demoData, todayHere, withNewDeal } from './data';
import { answeredByFault, type Fault, reached } from './faults';
import type { Flavour } from './flavour';
import type { DemoLanguage } from './names';
import { serveFile } from './serveFile';

/** One request as it came, in order; `body` is the text of a POST. */
interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly body: string;
}

export interface DemoCrm {
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  readonly data: DemoData;
  readonly log: readonly Recorded[];
  /** From now on these go wrong; calls are counted anew. */
  breakWith(faults: readonly Fault[]): void;
  close(): Promise<void>;
}

export interface DemoOptions {
  readonly flavour: Flavour;
  readonly language?: DemoLanguage;
  /** `yyyy-MM-dd`; the history is told relative to it. */
  readonly today?: string;
  /** Taken when it is free, else any free one. */
  readonly port?: number;
  readonly faults?: readonly Fault[];
}

const SESSID = '5c1f0e7ab9d24386a1e2f3c4b5d6e7f8';
const REFUSALS = { amocrm: amocrmRefusals, bitrix24: bitrix24Refusals };

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** The language of a request: of its address, else of the page's cookie, else the server's own. */
function languageOf(url: URL, request: IncomingMessage, own: DemoLanguage): DemoLanguage {
  const asked = url.searchParams.get('lang') ?? /(?:^|;\s*)lang=(ru|en)/.exec(request.headers.cookie ?? '')?.[1];
  return asked === 'ru' || asked === 'en' ? asked : own;
}

function send(reply: ServerResponse, { status, body }: Answer): void {
  reply.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  reply.end(body === undefined ? undefined : JSON.stringify(body));
}

function sendPage(reply: ServerResponse, html: string, language: DemoLanguage): void {
  reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'set-cookie': `lang=${language}; Path=/` });
  reply.end(html);
}

function bodyOf(text: string): Readonly<Record<string, unknown>> {
  const body: unknown = text ? JSON.parse(text) : {};
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

/** Plays the CRM of one flavour on 127.0.0.1. Everything asked of it is written down. */
export async function startDemoCrm(options: DemoOptions): Promise<DemoCrm> {
  const { flavour, language: own = 'ru', today = todayHere() } = options;
  const known = { ru: demoData(today, 'ru'), en: demoData(today, 'en') };
  const log: Recorded[] = [];
  let faults = options.faults ?? [];
  let calls = 0;

  const dataAnswer = (url: URL, known: DemoData, body: string): Answer => {
    const hasNewDeal = faults.some((fault) => fault.kind === 'newDeal' && reached(fault, calls));
    const data = hasNewDeal ? withNewDeal(known) : known;
    const disturbance: Disturbance = {
      isStuckOnFirstPage: faults.some((fault) => fault.kind === 'samePage'),
      hiddenDeals: new Set(faults.flatMap((fault) => (fault.kind === 'hiddenDeals' ? fault.ids : []))),
    };
    if (flavour === 'amocrm') return amocrmAnswer(url, data, disturbance);
    const method = /^\/rest\/(.+)\.json$/.exec(url.pathname)?.[1] ?? '';
    return bitrix24Answer(method, bodyOf(body), SESSID, data, disturbance);
  };

  const handle = async (request: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const body = await textOf(request);
    log.push({ method: request.method ?? 'GET', path: url.pathname + url.search, body });
    const language = languageOf(url, request, own);
    const data = known[language];
    if (/^\/(?:api\/v4|rest)\//.test(url.pathname)) {
      calls += 1;
      if (!(await answeredByFault(faults, calls, url.pathname, reply, REFUSALS[flavour])))
        send(reply, dataAnswer(url, data, body));
    } else if (url.pathname.startsWith('/assets/') || url.pathname.startsWith('/bitrix/')) {
      await serveFile(url.pathname, reply);
    } else if (url.pathname.startsWith('/page/')) {
      send(reply, flavour === 'amocrm' ? amocrmPageData(url, data) : bitrix24PageData(url, data));
    } else {
      sendPage(reply, flavour === 'amocrm' ? amocrmPage(language) : bitrix24Page(url, data, SESSID), language);
    }
  };

  const server = createServer((request, reply) => {
    handle(request, reply).catch((error: unknown) => {
      reply.writeHead(500).end(String(error));
    });
  });
  await listen(server, options.port ?? 0);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    data: known[own],
    log,
    breakWith: (next) => {
      faults = next;
      calls = 0;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) listen(server, 0).then(done, fail);
      else fail(error);
    });
    server.listen(port, '127.0.0.1', () => done());
  });
}

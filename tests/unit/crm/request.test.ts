import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRequester, type RequestClock } from '../../../lib/crm/request';
import { SessionFailure } from '../../../lib/crm/sessionFailure';
import type { RequestCall, Requester } from '../../../lib/crm/sessionReader';

type Reply = (request: IncomingMessage, response: ServerResponse) => void;

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly at: number;
  readonly body: string;
  readonly headers: IncomingMessage['headers'];
}

/** Time stands still but for the pauses asked for, so every pause shows and none is waited. */
class StoppedClock implements RequestClock {
  time = Date.parse('2026-11-21T12:00:00Z');
  readonly pauses: number[] = [];
  readonly timeouts: AbortController[] = [];
  now = () => this.time;
  sleep = async (ms: number) => {
    this.pauses.push(ms);
    this.time += ms;
  };
  timeout = () => {
    const controller = new AbortController();
    this.timeouts.push(controller);
    return controller.signal;
  };
}

const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Reply => {
  return (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
};
const plain = (status: number, headers: Record<string, string> = {}, text = ''): Reply => {
  return (_, response) => response.writeHead(status, headers).end(text);
};
const drop: Reply = (request) => request.socket.destroy();

let server: Server;
let origin: string;
let clock: StoppedClock;
let seen: Seen[];
let replies: Reply[];
let leaving: AbortController;

beforeEach(async () => {
  clock = new StoppedClock();
  seen = [];
  replies = [];
  leaving = new AbortController();
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    seen.push({ method: request.method ?? '', url: request.url ?? '', at: clock.time, body, headers: request.headers });
    (replies.shift() ?? json({ ok: true }))(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

function requester(perSecond = 2): Requester {
  const queries = [
    { method: 'POST' as const, path: /^\/rest\/crm\.deal\.list\.json$/ },
    { method: 'POST' as const, path: /^\/rpc$/, body: (body: unknown) => JSON.stringify(body).includes('search_read') },
  ];
  return createRequester({ origin, signal: leaving.signal, perSecond, queries, clock });
}

async function failureOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SessionFailure)) throw new Error(`No SessionFailure but ${String(error)}`);
  return error.kind;
}

const get = (path = '/data'): RequestCall => ({ path });

describe('what is sent', () => {
  it('asks for JSON with the cookies of the page and its own headers', async () => {
    await requester().json({ path: '/data?page=2', headers: { 'x-requested-with': 'XMLHttpRequest' } });
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/data?page=2', body: '' });
    expect(seen[0]?.headers).toMatchObject({ accept: 'application/json', 'x-requested-with': 'XMLHttpRequest' });
  });

  it('sends a listed query with its body as JSON', async () => {
    await requester().json({ method: 'POST', path: '/rest/crm.deal.list.json', body: { start: 0 } });
    expect(seen[0]).toMatchObject({ method: 'POST', body: '{"start":0}' });
    expect(seen[0]?.headers['content-type']).toBe('application/json');
  });

  it.each<[string, RequestCall]>([
    ['a writing call', { method: 'POST', path: '/rest/crm.deal.update.json', body: {} }],
    [
      'a writing call behind a listed one',
      { method: 'POST', path: '/rest/crm.deal.list.json/../crm.deal.update.json' },
    ],
    [
      'the same with its dots encoded',
      { method: 'POST', path: '/rest/crm.deal.list.json/%2e%2e/crm.deal.update.json' },
    ],
    ['a listed path with a forbidden body', { method: 'POST', path: '/rpc', body: { method: 'model.party.write' } }],
    ['a GET with a body', { path: '/data', body: {} }],
    ['another host', { path: 'https://example.com/data' }],
    ['another host by two slashes', { path: '//example.com/data' }],
    ['another host by a backslash', { path: '/\\example.com/data' }],
    ['a path within the page', { path: 'data' }],
    ['a script', { path: 'javascript:alert(1)' }],
    ['no address at all', { path: '//' }],
  ])('refuses %s before it is sent', async (_, call) => {
    expect(await failureOf(requester().json(call))).toBe('refused');
    expect(seen).toEqual([]);
  });

  it('refuses methods that no type allows', async () => {
    const call = { method: 'DELETE', path: '/rest/crm.deal.list.json' } as unknown as RequestCall;
    expect(await failureOf(requester().json(call))).toBe('refused');
    expect(seen).toEqual([]);
  });
});

describe('how often', () => {
  it('asks one at a time, half a second apart', async () => {
    const { json: ask } = requester();
    await Promise.all([ask(get('/1')), ask(get('/2')), ask(get('/3'))]);
    expect(seen.map(({ url }) => url)).toEqual(['/1', '/2', '/3']);
    const [first = 0, second = 0, third = 0] = seen.map(({ at }) => at);
    expect([second - first, third - second]).toEqual([500, 500]);
  });

  it('never starts a request before the one before it is answered', async () => {
    let release: () => void = () => {};
    const arrived = new Promise<void>((arrive) => {
      replies = [
        (_, response) => {
          release = () => response.end('{}');
          arrive();
        },
      ];
    });
    const { json: ask } = requester();
    const both = Promise.all([ask(get('/slow')), ask(get('/next'))]);
    await arrived;
    expect(seen.map(({ url }) => url)).toEqual(['/slow']);
    release();
    await both;
    expect(seen.map(({ url }) => url)).toEqual(['/slow', '/next']);
  });

  it('keeps to two a second for an adapter that claims more, and to less for one that wants less', async () => {
    const fast = requester(50);
    await fast.json(get());
    await fast.json(get());
    const slow = requester(0.5);
    await slow.json(get());
    await slow.json(get());
    expect(clock.pauses).toEqual([500, 2000]);
  });

  it('waits no longer when the clock is set back', async () => {
    const { json: ask } = requester();
    await ask(get());
    clock.time -= 3_600_000;
    await ask(get());
    expect(clock.pauses).toEqual([500]);
  });
});

describe('what comes back', () => {
  it('gives the JSON', async () => {
    replies = [json({ deals: [1] })];
    expect(await requester().json(get())).toEqual({ deals: [1] });
  });

  it('gives nothing for 204', async () => {
    replies = [plain(204)];
    expect(await requester().json(get())).toBeUndefined();
  });

  it.each<[string, Reply, string]>([
    ['401', plain(401), 'signedOut'],
    ['403', plain(403), 'forbidden'],
    [
      'a login page',
      plain(200, { 'content-type': 'text/html; charset=utf-8' }, '<!doctype html><form></form>'),
      'signedOut',
    ],
    [
      'a login page that calls itself JSON',
      plain(200, { 'content-type': 'application/json' }, '\n<html></html>'),
      'signedOut',
    ],
    ['a redirect to the login page', plain(302, { location: '/login' }), 'signedOut'],
    ['404', json({ error: 'gone' }, 404), 'changed'],
    ['something that is not JSON', plain(200, { 'content-type': 'application/json' }, '{"a":'), 'changed'],
    ['nothing at all', plain(200), 'changed'],
  ])('calls %s by its name', async (_, reply, kind) => {
    replies = [reply];
    expect(await failureOf(requester().json(get()))).toBe(kind);
    expect(seen).toHaveLength(1);
  });

  it.each<[number, string]>([
    [401, 'signedOut'],
    [403, 'forbidden'],
  ])('asks nothing more after a %i', async (status, kind) => {
    replies = [plain(status)];
    const { json: ask } = requester();
    const kinds = await Promise.all([failureOf(ask(get('/1'))), failureOf(ask(get('/2'))), failureOf(ask(get('/3')))]);
    expect(kinds).toEqual([kind, kind, kind]);
    expect(seen.map(({ url }) => url)).toEqual(['/1']);
  });

  it('goes on after a 401 that the call knows how to use', async () => {
    replies = [json({ error: 'session_failed', sessid: 'fresh' }, 401)];
    const { json: ask } = requester();
    expect(await ask({ path: '/data', accept: [401] })).toEqual({ error: 'session_failed', sessid: 'fresh' });
    expect(await ask(get())).toEqual({ ok: true });
  });

  it('gives nothing for an accepted answer without JSON', async () => {
    replies = [plain(403, { 'content-type': 'text/html' }, '<p>no</p>')];
    expect(await requester().json({ path: '/users', accept: [403] })).toBeUndefined();
  });
});

describe('a page as an answer', () => {
  const page = { path: '/clients', signedOutMark: '#login' };

  it.each<[string, Reply, string]>([
    ['401', plain(401), 'signedOut'],
    ['403', plain(403), 'forbidden'],
    ['a redirect to the login page', plain(302, { location: '/login' }), 'signedOut'],
    ['404', plain(404, { 'content-type': 'text/html' }, '<h1>Gone</h1>'), 'changed'],
  ])('is not taken from %s', async (_, reply, kind) => {
    replies = [reply];
    expect(await failureOf(requester().html(page))).toBe(kind);
    expect(seen).toHaveLength(1);
  });

  it('is asked for once more after a failing server, with nothing but a GET for HTML', async () => {
    replies = [plain(500), plain(403)];
    expect(await failureOf(requester().html(page))).toBe('forbidden');
    expect(seen.map(({ method, url, headers }) => [method, url, headers.accept])).toEqual([
      ['GET', '/clients', 'text/html'],
      ['GET', '/clients', 'text/html'],
    ]);
  });

  it('ends all asking, as data does, where the session has ended', async () => {
    replies = [plain(401)];
    const { html, json: ask } = requester();
    expect(await Promise.all([failureOf(html(page)), failureOf(ask(get()))])).toEqual(['signedOut', 'signedOut']);
    expect(seen).toHaveLength(1);
  });
});

describe('a CRM in trouble', () => {
  it.each([429, 503])('is asked again after the pause it names with %i', async (status) => {
    replies = [plain(status, { 'retry-after': '7' })];
    expect(await requester().json(get())).toEqual({ ok: true });
    expect(clock.pauses).toEqual([7000]);
  });

  it('may name the pause as a date', async () => {
    replies = [plain(429, { 'retry-after': 'Sat, 21 Nov 2026 12:00:09 GMT' })];
    await requester().json(get());
    expect(clock.pauses).toEqual([9000]);
  });

  it('is given longer and longer pauses, then called busy', async () => {
    replies = Array.from({ length: 9 }, () => plain(429));
    expect(await failureOf(requester().json(get()))).toBe('busy');
    expect(clock.pauses).toEqual([2000, 4000, 8000, 16_000]);
    expect(seen).toHaveLength(5);
  });

  it('is called busy at once when it wants an hour', async () => {
    replies = [plain(503, { 'retry-after': '3600' })];
    expect(await failureOf(requester().json(get()))).toBe('busy');
    expect(seen).toHaveLength(1);
  });

  it.each<[string, Reply]>([
    ['a dropped connection', drop],
    ['a gateway that failed', plain(502, { 'content-type': 'text/html' }, '<h1>Bad gateway</h1>')],
  ])('is asked once more after %s', async (_, trouble) => {
    replies = [trouble];
    expect(await requester().json(get())).toEqual({ ok: true });
    expect(seen).toHaveLength(2);
  });

  it.each<[string, Reply]>([
    ['a dropped connection', drop],
    ['a failing server', plain(500)],
  ])('is given up after the second %s', async (_, trouble) => {
    replies = [trouble, trouble];
    expect(await failureOf(requester().json(get()))).toBe('network');
    expect(seen).toHaveLength(2);
  });

  it('that does not answer in time is given up after the second try', async () => {
    const silent: Reply = () => clock.timeouts.at(-1)?.abort(new DOMException('', 'TimeoutError'));
    replies = [silent, silent];
    expect(await failureOf(requester().json(get()))).toBe('network');
    expect(seen).toHaveLength(2);
  });

  it('that stops in the middle of an answer is asked once more', async () => {
    replies = [
      (request, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{"half":', () => request.socket.destroy());
      },
    ];
    expect(await requester().json(get())).toEqual({ ok: true });
  });
});

describe('leaving the page', () => {
  it('stops the request under way and those that wait', async () => {
    replies = [() => leaving.abort()];
    const { json: ask } = requester();
    const kinds = await Promise.all([failureOf(ask(get('/1'))), failureOf(ask(get('/2')))]);
    expect(kinds).toEqual(['stopped', 'stopped']);
    expect(seen.map(({ url }) => url)).toEqual(['/1']);
  });

  it('stops a pause', async () => {
    replies = [plain(429, { 'retry-after': '30' })];
    const { json: ask } = createRequester({
      origin,
      signal: leaving.signal,
      perSecond: 2,
      queries: [],
      clock: { ...clock, now: clock.now, timeout: clock.timeout, sleep: async () => leaving.abort() },
    });
    expect(await failureOf(ask(get()))).toBe('stopped');
    expect(seen).toHaveLength(1);
  });

  it('lets nothing be asked afterwards', async () => {
    leaving.abort();
    expect(await failureOf(requester().json(get()))).toBe('stopped');
    expect(seen).toEqual([]);
  });

  it('ends a real pause at once', async () => {
    replies = [
      (_, response) => {
        response.on('finish', () => setImmediate(() => leaving.abort()));
        response.writeHead(429, { 'retry-after': '50' }).end();
      },
    ];
    const { json: ask } = createRequester({ origin, signal: leaving.signal, perSecond: 2, queries: [] });
    expect(await failureOf(ask(get()))).toBe('stopped');
  });
});

import { type Answer, documentOf, isBusy, isLost, jsonOf, readAnswer, retryAfterMs } from './answer';
import { readOnlyUrl } from './readOnly';
import { SessionFailure } from './sessionFailure';
import type { HtmlCall, ReadOnlyCall, RequestCall, Requester } from './sessionReader';

/** No CRM is asked more often than this, whatever its adapter says. */
const MOST_PER_SECOND = 2;

/** Milliseconds one request may take, the reading of its body included. */
const TIMEOUT_MS = 20_000;

/** Waits before a busy CRM is asked again, in milliseconds, where it names none itself. */
const BACK_OFF_MS: readonly number[] = [2_000, 4_000, 8_000, 16_000];

/** The longest wait a CRM may ask for, in milliseconds; one that wants more is `busy` at once. */
const LONGEST_WAIT_MS = 60_000;

/** Tries of one call that get no answer: the first, and one more. */
const LOST_TRIES = 2;

export interface RequesterOptions {
  /** Exact origin of the site; nothing else is ever asked. */
  readonly origin: string;
  /** Ends every call at once with `stopped`. */
  readonly signal: AbortSignal;
  /** Requests a second, at most 2. */
  readonly perSecond: number;
  readonly queries: readonly ReadOnlyCall[];
  /** The page's own by default. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  readonly clock?: RequestClock;
}

/** Time as the requester needs it, in milliseconds; tests bring their own. */
export interface RequestClock {
  /** Since 1970. */
  now(): number;
  /** Resolves after `ms`, or when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** A signal that aborts after `ms`. */
  timeout(ms: number): AbortSignal;
}

/**
 * Reads JSON and HTML of one site: same origin, one request at a time, at most 2 a second, GET or a listed query only. A busy
 * CRM is asked again after a pause, a lost connection once. The first 401 or 403 that its call does not accept ends
 * the requester: every later call fails with it unsent. All failures are `SessionFailure`s.
 */
export function createRequester(options: RequesterOptions): Requester {
  const sender = senderOf(options);
  let ended: SessionFailure | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function ask<T>(url: string, call: RequestCall, read: (answer: Answer) => T): Promise<T> {
    if (ended) throw ended;
    try {
      return read(await askUntilAnswered(() => sender.send(url, call), call.accept ?? [], sender));
    } catch (error) {
      if (error instanceof SessionFailure && ['signedOut', 'forbidden'].includes(error.kind)) ended = error;
      throw error;
    }
  }

  /** Refused calls never wait for their turn. */
  function inTurn<T>(call: RequestCall, read: (answer: Answer) => T): Promise<T> {
    const url = readOnlyUrl(call, options.origin, options.queries);
    const answer = last.then(() => ask(url, call, read));
    last = answer.catch(() => undefined);
    return answer;
  }

  return {
    signal: options.signal,
    memory: new Map(),
    json: async (call) => await inTurn(call, (answer) => jsonOf(answer, call.accept ?? [])),
    html: async (call) => await inTurn(htmlRequest(call), (answer) => documentOf(answer, call.signedOutMark)),
  };
}

function htmlRequest({ path, headers }: HtmlCall): RequestCall {
  return { path, headers: { accept: 'text/html', ...headers } };
}

interface Sender {
  /** Waits for its turn, then asks once; undefined where no answer came, or none in time. Throws `stopped`. */
  send(url: string, call: RequestCall): Promise<Answer | undefined>;
  wait(ms: number): Promise<void>;
  now(): number;
}

function senderOf({ signal, perSecond, fetch: ask = pageFetch, clock = realClock }: RequesterOptions): Sender {
  const interval = 1000 / Math.min(perSecond, MOST_PER_SECOND);
  let startedAt = Number.NEGATIVE_INFINITY;

  function throwIfStopped(): void {
    if (signal.aborted) throw new SessionFailure('stopped');
  }

  async function wait(ms: number): Promise<void> {
    throwIfStopped();
    if (ms > 0) await clock.sleep(ms, signal);
    throwIfStopped();
  }

  return {
    wait,
    now: () => clock.now(),
    async send(url, call) {
      // The clock may be set back meanwhile; that must not stretch the pause.
      await wait(Math.min(startedAt + interval - clock.now(), interval));
      startedAt = clock.now();
      try {
        return await readAnswer(await ask(url, initOf(call, AbortSignal.any([signal, clock.timeout(TIMEOUT_MS)]))));
      } catch {
        throwIfStopped();
        return undefined;
      }
    },
  };
}

/** Asks again while the CRM is busy or no answer comes, as far as the limits go. */
async function askUntilAnswered(
  send: () => Promise<Answer | undefined>,
  accept: readonly number[],
  { wait, now }: Sender,
): Promise<Answer> {
  let lost = 0;
  let busy = 0;
  for (;;) {
    const answer = await send();
    if (answer && accept.includes(answer.status)) return answer;
    if (!answer || isLost(answer)) {
      if (++lost === LOST_TRIES) throw new SessionFailure('network', answer ? `HTTP ${answer.status}` : 'no answer');
    } else if (isBusy(answer)) {
      const backOff = BACK_OFF_MS[busy++];
      const pause = backOff && (retryAfterMs(answer.retryAfter, now()) ?? backOff);
      if (pause === undefined || pause > LONGEST_WAIT_MS) throw new SessionFailure('busy', `HTTP ${answer.status}`);
      await wait(pause);
    } else {
      return answer;
    }
  }
}

function initOf({ method = 'GET', headers, body, credentials = 'same-origin' }: RequestCall, signal: AbortSignal) {
  return {
    method,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    credentials,
    // A redirect may lead off the site, and for data it leads to the login page.
    redirect: 'manual',
    cache: 'no-store',
    signal,
  } satisfies RequestInit;
}

function pageFetch(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, init);
}

const realClock: RequestClock = {
  now: () => Date.now(),
  timeout: (ms) => AbortSignal.timeout(ms),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal.addEventListener('abort', end);
    }),
};

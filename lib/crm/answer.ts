import { changed } from './changed';
import { SessionFailure } from './sessionFailure';

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly isRedirect: boolean;
  readonly isHtml: boolean;
  /** The header as it came. */
  readonly retryAfter: string | undefined;
  readonly text: string;
}

export async function readAnswer(response: Response): Promise<Answer> {
  return {
    status: response.status,
    isRedirect: response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400),
    isHtml: /\bhtml\b/i.test(response.headers.get('content-type') ?? ''),
    retryAfter: response.headers.get('retry-after') ?? undefined,
    text: await response.text(),
  };
}

/** The CRM asks to come back later: 429, or 503 as Bitrix24 says the same. */
export function isBusy({ status }: Answer): boolean {
  return status === 429 || status === 503;
}

/** A gateway or server that failed by itself; the next try may go well. */
export function isLost({ status }: Answer): boolean {
  return status === 500 || status === 502 || status === 504;
}

/** Milliseconds of a `Retry-After` (RFC 9110 §10.2.3: seconds or a date), from `now`; undefined where it says nothing. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

/**
 * The JSON of an answer, undefined where it is empty by status 204. A login page, in whatever disguise, is `signedOut`.
 * Accepted statuses are no failures, and need not carry JSON.
 */
export function jsonOf(answer: Answer, accept: readonly number[]): unknown {
  const { status, text } = answer;
  if (status === 204) return undefined;
  if (accept.includes(status)) return parsed(text)?.json;
  throwUnlessGiven(answer);
  if (answer.isHtml || /^\s*</.test(text)) throw new SessionFailure('signedOut', 'HTML instead of JSON');
  const result = parsed(text);
  if (!result) throw changed('not JSON');
  return result.json;
}

/** The inert document of an answer; `signedOutMark` is found in login pages alone. */
export function documentOf(answer: Answer, signedOutMark: string): Document {
  throwUnlessGiven(answer);
  const read = new DOMParser().parseFromString(answer.text, 'text/html');
  if (read.querySelector(signedOutMark)) throw new SessionFailure('signedOut', 'login page');
  return read;
}

/** A redirect leads to the login page: data is never answered with one. */
function throwUnlessGiven({ status, isRedirect }: Answer): void {
  if (status === 401) throw new SessionFailure('signedOut', 'HTTP 401');
  if (status === 403) throw new SessionFailure('forbidden', 'HTTP 403');
  if (isRedirect) throw new SessionFailure('signedOut', 'redirected');
  if (status < 200 || status > 299) throw changed(`HTTP ${status}`);
}

function parsed(text: string): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

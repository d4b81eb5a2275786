import { SessionFailure } from './sessionFailure';
import type { ReadOnlyCall, RequestCall } from './sessionReader';

/**
 * Full address of a call that may be sent: within `origin`, GET without a body or one of the adapter's queries, whose
 * pattern sees the address as it will be sent, dots resolved. Throws `refused` for every other call.
 */
export function readOnlyUrl(call: RequestCall, origin: string, queries: readonly ReadOnlyCall[]): string {
  const method = call.method ?? 'GET';
  if (!call.path.startsWith('/') || !URL.canParse(call.path, origin)) throw refusal(method, call.path);
  const url = new URL(call.path, origin);
  if (url.origin !== origin) throw refusal(method, call.path);
  const isQuery = method === 'GET' ? call.body === undefined : isListed(call, method, url, queries);
  if (!isQuery) throw refusal(method, url.pathname);
  return url.href;
}

function isListed(call: RequestCall, method: string, url: URL, queries: readonly ReadOnlyCall[]): boolean {
  const path = url.pathname + url.search;
  return queries.some((query) => query.method === method && query.path.test(path) && (query.body?.(call.body) ?? true));
}

function refusal(method: string, path: string): SessionFailure {
  return new SessionFailure('refused', `${method} ${path.slice(0, 200)}`);
}

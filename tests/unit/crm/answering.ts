import { createRequester } from '../../../lib/crm/request';
import type { Requester, SessionReader } from '../../../lib/crm/sessionReader';

/** One call as it left, with its body parsed. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
  readonly headers: Headers;
}

/** What a made-up CRM answers: JSON with status 200, or a status of its own. */
export type Reply = { readonly status: number; readonly json?: unknown } | { readonly json: unknown };

export interface AnsweringCrm {
  readonly request: Requester;
  /** Every call that was sent, in order. */
  readonly asked: readonly Asked[];
}

const clock = { now: () => 0, sleep: async () => undefined, timeout: () => new AbortController().signal };

/** The requester that ships, with a CRM behind it that answers as documented: what it refuses is never asked. */
export function answering({ queries }: SessionReader, reply: (asked: Asked) => Reply): AnsweringCrm {
  const asked: Asked[] = [];
  const request = createRequester({
    origin: 'https://crm.example',
    signal: new AbortController().signal,
    perSecond: 2,
    queries,
    clock,
    fetch: async (url, init) => {
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
      const call = { method: init.method ?? 'GET', url: new URL(url), body, headers: new Headers(init.headers) };
      asked.push(call);
      const answer = reply(call);
      const status = 'status' in answer ? answer.status : 200;
      return status === 204 ? new Response(undefined, { status }) : Response.json(answer.json ?? {}, { status });
    },
  });
  return { request, asked };
}

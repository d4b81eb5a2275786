import { createRequester } from '../crm/request';
import type { Requester, SessionReader } from '../crm/sessionReader';

/** Gives a requester to everything in a frame that reads the CRM. */
export type Connection = (signal: AbortSignal) => Requester;

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Requesters end with what they read, but the CRM does not see that: all of a frame share one pace, however quickly
 * one record follows the other, and what the adapter has learnt about its session.
 */
export function connection({ perSecond, queries }: SessionReader, origin: string): Connection {
  const memory = new Map<string, string>();
  const paced = inTurn((url, init) => globalThis.fetch(url, init), 1000 / perSecond);
  return (signal) => ({ ...createRequester({ origin, fetch: paced, signal, perSecond, queries }), memory });
}

/** One call at a time, `interval` milliseconds after the start of the last one; calls given up meanwhile are not made. */
export function inTurn(fetch: Fetch, interval: number): Fetch {
  let last: Promise<unknown> = Promise.resolve();
  return (url, init) => {
    const turn = last;
    const answer = turn.then(() => {
      init.signal?.throwIfAborted();
      return fetch(url, init);
    });
    const started = turn.then(() => (init.signal?.aborted ? undefined : after(interval)));
    last = Promise.allSettled([answer, started]);
    return answer;
  };
}

function after(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

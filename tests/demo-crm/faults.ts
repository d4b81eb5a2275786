import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, ok } from './answer';

/** What goes wrong with the CRM's data answers; calls are counted from 1 over all answers of data. */
export type Fault =
  | { readonly kind: 'busy'; readonly calls: readonly number[] }
  | { readonly kind: 'signedOut'; readonly from: number }
  | { readonly kind: 'loginPage'; readonly from: number }
  | { readonly kind: 'forbidden'; readonly path: string }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  | { readonly kind: 'dropped'; readonly calls: readonly number[] }
  | { readonly kind: 'unknownShape'; readonly from: number }
  /** From this call on there is one more deal than before. */
  | { readonly kind: 'newDeal'; readonly from: number }
  /** Deals that clients name but this user may not see. */
  | { readonly kind: 'hiddenDeals'; readonly ids: readonly number[] }
  /** Every page of a list is the first one. */
  | { readonly kind: 'samePage' };

export type Refusals = Readonly<Record<'busy' | 'signedOut' | 'forbidden', Answer>>;

export const reached = (fault: { readonly from: number }, call: number) => call >= fault.from;

/** True when the fault has answered, so that nothing is left to say. */
async function struck(fault: Fault, call: number, path: string, reply: ServerResponse, refusals: Refusals) {
  const answer = ({ status, body }: Answer) => {
    reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    return true;
  };
  switch (fault.kind) {
    case 'busy':
      return fault.calls.includes(call) && answer(refusals.busy);
    case 'signedOut':
      return reached(fault, call) && answer(refusals.signedOut);
    case 'forbidden':
      return path.includes(fault.path) && answer(refusals.forbidden);
    case 'unknownShape':
      return reached(fault, call) && answer(ok({ data: { rows: [] } }));
    case 'loginPage':
      if (!reached(fault, call)) return false;
      reply.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Log in</title><form></form>');
      return true;
    case 'dropped':
      if (!fault.calls.includes(call)) return false;
      reply.destroy();
      return true;
    case 'slow':
      await pause(fault.milliseconds);
      return false;
    default:
      return false;
  }
}

/** True when one of the faults has taken this call. */
export async function answeredByFault(
  faults: readonly Fault[],
  call: number,
  path: string,
  reply: ServerResponse,
  refusals: Refusals,
): Promise<boolean> {
  for (const fault of faults) if (await struck(fault, call, path, reply, refusals)) return true;
  return false;
}

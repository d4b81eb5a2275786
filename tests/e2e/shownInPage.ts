import type { Requester } from '../../lib/crm/sessionReader';
import { sites } from '../../lib/crm/sites';
import { recordPage, rootOf } from '../../lib/overlay/recordPage';

/**
 * Runs inside a saved page: whether it is believed to show the record of `address`, by the page and by what the CRM
 * tells of that record. Every call is answered with `told`.
 */
export async function isShown(crm: string, address: string, told: unknown): Promise<boolean> {
  const adapter = sites.find(({ id }) => id === crm);
  const opened = adapter && recordPage(adapter, new URL(address));
  const root = opened && rootOf(opened);
  if (!adapter || !opened || !root) return false;
  const request: Requester = {
    json: async () => told,
    html: async () => document,
    signal: new AbortController().signal,
    memory: new Map(),
  };
  return (await adapter.session?.shows?.(opened.record, root, request)) ?? true;
}

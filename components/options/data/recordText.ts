import type { FoundClient } from '../../../lib/domain/clientData/clientData';

/** The record as people look it up: the address of the CRM, its kind and its number. */
export function recordText({ site, client }: Pick<FoundClient, 'site' | 'client'>): string {
  const host = URL.canParse(site) ? new URL(site).host : site;
  return `${host} · ${client.type} ${client.id}`;
}

import type { ClientAddress } from '../domain/capture';

/** Store key of a record of a site. No site and no kind of record contains a space. */
export function clientKey(site: string, { type, id }: ClientAddress): string {
  return `${site} ${type} ${id}`;
}

/** Bounds of all keys of a site, both outside of it. */
export function keysOf(site: string): readonly [after: string, before: string] {
  return [`${site} `, `${site}!`];
}

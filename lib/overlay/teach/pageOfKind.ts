import { addressParts } from '../../crm/taught/addressParts';
import { idInAddress } from '../../crm/taught/addressPattern';
import { addressTemplate } from '../../crm/taught/addressTemplate';
import type { AddressTemplate } from '../../domain/taught/taught';

/** What the page in front is beside the ones called clients before. */
export type PageKindHere = 'known' | 'new' | 'otherKind' | 'sameAddress';

export function hereAddress(): string {
  return location.pathname + location.search + location.hash;
}

/** The template of all addresses; undefined where they have none in common. */
export function templateOf(addresses: readonly string[]): AddressTemplate | undefined {
  return addressTemplate(addresses.map((address) => new URL(address, location.origin)));
}

/** One record may have several addresses; what is new has another id. */
export function pageKindHere(addresses: readonly string[], here: string): PageKindHere {
  if (addresses.includes(here)) return 'known';
  const known = templateOf(addresses);
  const id = known && idInAddress(known, addressParts(new URL(here, location.origin)));
  const ids = addresses.map((address) => known && idInAddress(known, addressParts(new URL(address, location.origin))));
  if (id !== undefined) return ids.includes(id) ? 'known' : 'new';
  if (addresses.length > 1) return 'otherKind';
  return templateOf([...addresses, here]) ? 'new' : 'otherKind';
}

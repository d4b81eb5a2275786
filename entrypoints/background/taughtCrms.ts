import type { OwnMessages, Refusal } from '../../lib/bridge/messages';
import { taughtOfFile } from '../../lib/bridge/taughtFile';
import { TAUGHT_PREFIX, type TaughtAdapter } from '../../lib/domain/taught/taught';
import { sitesItem } from '../../lib/store/settings';
import { dropTaught, putTaught, taughtItem } from '../../lib/store/taught';
import { useAdapter } from './teaching';

/** Most taught CRMs that are kept; a file more is refused. */
const MOST_CRMS = 50;

/** Takes a file for a site; a CRM that is there already is kept beside it under its own id. */
export async function importTaught(
  file: string,
  origin: string | undefined,
): Promise<ReturnType<OwnMessages['importTaught']>> {
  const taught = taughtOfFile(file);
  if (typeof taught === 'string') return { refused: taught };
  const known = await taughtItem.getValue();
  if (Object.keys(known).length >= MOST_CRMS) return { refused: 'tooMany' };
  const imported: TaughtAdapter = { ...taught, id: newId(), ...(origin && { origins: [origin] }) };
  await putTaught(imported);
  if (origin) await useTaught(origin, imported.id);
  return { id: imported.id };
}

export async function renameTaught(id: string, title: string): Promise<void> {
  const taught = (await taughtItem.getValue())[id];
  if (taught) await putTaught({ ...taught, title });
}

/** Sites that were read by it are read by the general reader. Gives all that restores it. */
export async function removeTaught(id: string): Promise<ReturnType<OwnMessages['removeTaught']>> {
  const taught = (await taughtItem.getValue())[id];
  if (!taught) return { removed: undefined, sites: [] };
  const sites = (await sitesItem.getValue()).filter(({ adapter }) => adapter === TAUGHT_PREFIX + id);
  const origins = sites.map(({ origin }) => origin);
  for (const origin of origins) await useAdapter(origin, undefined);
  await dropTaught(id);
  return { removed: taught, sites: origins };
}

/** Undoes a removal, for the sites that are still connected. */
export async function restoreTaught(taught: TaughtAdapter, origins: readonly string[]): Promise<void> {
  await putTaught(taught);
  for (const origin of origins) await useTaught(origin, taught.id);
}

/** Has a connected site read by a taught CRM. */
export async function useTaught(origin: string, id: string): Promise<'used' | Refusal> {
  const isKnown = Object.hasOwn(await taughtItem.getValue(), id);
  const isConnected = (await sitesItem.getValue()).some((site) => site.origin === origin);
  if (!isKnown || !isConnected) return { refused: 'unknown' };
  await useAdapter(origin, TAUGHT_PREFIX + id);
  return 'used';
}

function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => (byte % 36).toString(36)).join('');
}

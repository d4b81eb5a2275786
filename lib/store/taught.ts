import { storage } from 'wxt/utils/storage';
import { TAUGHT_PREFIX, type TaughtAdapter } from '../domain/taught/taught';
import type { TeachingDraft } from '../domain/taught/teaching';
import { turns } from './turns';

type ById = Readonly<Record<string, TaughtAdapter>>;

/** CRMs taught by pointing, by their ids. */
export const taughtItem = storage.defineItem<ById>('local:taught', { fallback: {}, version: 1 });

/** Teaching that has begun on a site and not ended. */
export interface Teaching {
  /** The tab in which it goes on; undefined while the user rests from it. */
  readonly tabId: number | undefined;
  /** Undefined until something has been shown. */
  readonly draft: TeachingDraft | undefined;
}

/** By site. */
export const teachingItem = storage.defineItem<Readonly<Record<string, Teaching>>>('local:teaching', {
  fallback: {},
  version: 1,
});

const inTurn = turns();

/** The CRM a site's adapter names; undefined for built-in ones and for those that are gone. */
export async function taughtAdapter(adapter: string | undefined): Promise<TaughtAdapter | undefined> {
  if (!adapter?.startsWith(TAUGHT_PREFIX)) return undefined;
  return (await taughtItem.getValue())[adapter.slice(TAUGHT_PREFIX.length)];
}

export function putTaught(taught: TaughtAdapter): Promise<void> {
  return inTurn(async () => {
    await taughtItem.setValue({ ...(await taughtItem.getValue()), [taught.id]: taught });
  });
}

export function dropTaught(id: string): Promise<void> {
  return inTurn(async () => {
    const { [id]: _, ...others } = await taughtItem.getValue();
    await taughtItem.setValue(others);
  });
}

/** Changes the teaching of a site; undefined ends it. */
export function changeTeaching(
  site: string,
  change: (teaching: Teaching | undefined) => Teaching | undefined,
): Promise<void> {
  return inTurn(async () => {
    const { [site]: now, ...others } = await teachingItem.getValue();
    const next = change(now);
    await teachingItem.setValue(next ? { ...others, [site]: next } : others);
  });
}

import { type StorageItemKey, storage } from 'wxt/utils/storage';

interface Item<T> {
  readonly key: StorageItemKey;
  /** What an item has that was never written. */
  readonly fallback: unknown;
  getValue(): Promise<T>;
}

type Values<Items extends readonly Item<unknown>[]> = {
  -readonly [Index in keyof Items]: Items[Index] extends Item<infer T> ? T : never;
};

/** The values of several items in one read of the browser's storage. */
export async function valuesOf<const Items extends readonly Item<unknown>[]>(items: Items): Promise<Values<Items>> {
  const found = await storage.getItems(items.map(({ key, fallback }) => ({ key, options: { fallback } })));
  return found.map(({ value }) => value) as Values<Items>;
}

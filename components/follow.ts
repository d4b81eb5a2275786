import { type Signal, signal } from '@preact/signals';

/** An item of the storage that can be read and followed. */
export interface Followed<T> {
  getValue(): Promise<T>;
  watch(changed: (value: T) => void): unknown;
}

/**
 * An item of the storage as a signal that follows it. Watched before it is read: what is written between a reading and
 * a watching would never be seen.
 */
export async function follow<T>(item: Followed<T>): Promise<Signal<T>> {
  let followed: Signal<T> | undefined;
  let heard: { readonly value: T } | undefined;
  item.watch((value) => {
    heard = { value };
    if (followed) followed.value = value;
  });
  const read = await item.getValue();
  followed = signal(heard ? heard.value : read);
  return followed;
}

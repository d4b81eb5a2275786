import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withoutFirstValues, withoutUnused } from '../../../../lib/tools/build/leanStorage';
import { withNothingMigrated } from '../../../../lib/tools/build/withoutMigrations';

const library = readFileSync('node_modules/@wxt-dev/storage/dist/index.mjs', 'utf8');

interface Storage {
  defineItem<T>(
    key: string,
    options: { fallback: T; version: number; migrations: Record<number, (value: T) => T> },
  ): { getValue(): Promise<T>; setValue(value: T): Promise<void> };
}

/** The library as the popup has it, over a storage of the browser that holds a value and counts how often it is asked. */
function built(kept: Record<string, unknown>) {
  const asked: unknown[] = [];
  const area = {
    get: async (keys: string) => {
      asked.push(keys);
      return { ...kept };
    },
    set: async (values: object) => void Object.assign(kept, values),
  };
  const code = withoutFirstValues(withoutUnused(withNothingMigrated(library)));
  const script = code.replace(/^import .*$/gm, '').replace(/^export .*$/gm, '');
  const browser = { runtime: {}, storage: { local: area } };
  const storage = new Function('browser', `${script};return storage;`)(browser) as Storage;
  return { storage, asked };
}

const twice = { fallback: 0, version: 2, migrations: { 2: (value: number) => value * 2 } };

it('nothing is asked of the browser for an item whose shape has changed, and what is stored is left as it is', async () => {
  const kept = { readings: 21 };
  const { storage, asked } = built(kept);
  const item = storage.defineItem('local:readings', twice);
  await Promise.resolve();
  expect(asked).toEqual([]);
  expect(await item.getValue()).toBe(21);
  expect(kept).toEqual({ readings: 21 });
});

it('what is written is read again', async () => {
  const { storage } = built({});
  const item = storage.defineItem('local:readings', twice);
  expect(await item.getValue()).toBe(0);
  await item.setValue(7);
  expect(await item.getValue()).toBe(7);
});

it('a library that migrates otherwise is refused', () => {
  expect(() => withNothingMigrated('export const storage = {};')).toThrow('otherwise than expected');
});

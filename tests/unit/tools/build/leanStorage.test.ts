import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withoutFirstValues, withoutUnused } from '../../../../lib/tools/build/leanStorage';

const library = readFileSync('node_modules/@wxt-dev/storage/dist/index.mjs', 'utf8');

interface Storage {
  defineItem<T>(key: string, options: { fallback: T }): { getValue(): Promise<T>; setValue(value: T): Promise<void> };
  getMeta?: unknown;
}

/** The library as it is built into us, over a storage of the browser that counts how often it is asked. */
function built() {
  const kept: Record<string, unknown> = {};
  const asked: string[] = [];
  const area = {
    get: async (key: string) => {
      asked.push(key);
      return key in kept ? { [key]: kept[key] } : {};
    },
    set: async (values: object) => void Object.assign(kept, values),
  };
  const code = withoutFirstValues(withoutUnused(library));
  const script = code.replace(/^import .*$/gm, '').replace(/^export .*$/gm, '');
  const browser = { runtime: {}, storage: { local: area } };
  const storage = new Function('browser', `${script};return storage;`)(browser) as Storage;
  return { storage, asked };
}

it('nothing is asked of the browser before somebody wants to know it', async () => {
  const { storage, asked } = built();
  const item = storage.defineItem('local:rules', { fallback: 'none' });
  await Promise.resolve();
  expect(asked).toEqual([]);
  expect(await item.getValue()).toBe('none');
  expect(asked).toEqual(['rules']);
});

it('what is written is read again', async () => {
  const { storage } = built();
  const item = storage.defineItem('local:rules', { fallback: 'none' });
  await item.setValue('some');
  expect(await item.getValue()).toBe('some');
});

it('a library that is built otherwise is refused, not shipped half cut', () => {
  expect(() => withoutFirstValues('export const storage = {};')).toThrow('otherwise than expected');
});

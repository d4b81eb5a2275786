import { storage } from 'wxt/utils/storage';
import type { ImportChoice } from '../domain/importing/importChoice';
import { turns } from './turns';

/** Kinds of files that are remembered. */
const MOST_REMEMBERED = 30;

/** What the user confirmed of a file, by the names of its columns; the newest last. */
const choicesItem = storage.defineItem<readonly (readonly [names: string, choice: ImportChoice])[]>('local:imports', {
  fallback: [],
  version: 1,
});

const inTurn = turns();

export async function rememberedChoice(names: readonly string[]): Promise<ImportChoice | undefined> {
  const found = (await choicesItem.getValue()).find(([known]) => known === JSON.stringify(names));
  return found?.[1];
}

export function rememberChoice(names: readonly string[], choice: ImportChoice): Promise<void> {
  return inTurn(async () => {
    const key = JSON.stringify(names);
    const others = (await choicesItem.getValue()).filter(([known]) => known !== key);
    await choicesItem.setValue([...others, [key, choice] as const].slice(-MOST_REMEMBERED));
  });
}

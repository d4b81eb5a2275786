import Dexie from 'dexie';
import { vi } from 'vitest';
import { disconnectDirectly } from '../../../../lib/store/direct/connection';
import { noteTrouble } from '../../../../lib/store/witness/witness';

type Way = 'direct' | 'library';

/** What was answered, or how it failed, and whether the library was asked for it. */
export async function told(ask: () => Promise<unknown>): Promise<{ readonly way: Way; readonly answer: unknown }> {
  const library = [vi.spyOn(Dexie.prototype, 'open'), vi.spyOn(Dexie.prototype, 'transaction')];
  try {
    const answer = await ask().catch((error: unknown) => ({ failed: error }));
    return { way: library.some(({ mock }) => mock.calls.length > 0) ? 'library' : 'direct', answer };
  } finally {
    for (const spy of library) spy.mockRestore();
  }
}

/** The same by the library, whatever the direct way would have made of it: it is not gone where a trouble is noted. */
export async function toldByLibrary(ask: () => Promise<unknown>): Promise<unknown> {
  await disconnectDirectly();
  await noteTrouble('newerSchema');
  const { way, answer } = await told(ask);
  await noteTrouble(undefined);
  if (way !== 'library') throw new Error('The library was not asked');
  return answer;
}

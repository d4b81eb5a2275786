import type { ClientDb } from '../db';
import { getMeta, putMeta } from '../meta';
import type { BaseMark } from '../rows';

export function newBaseMark(): BaseMark {
  return { id: crypto.randomUUID(), generation: 0 };
}

/** Gives a database of an earlier version the mark by which the witness knows it. */
export async function markBase(db: ClientDb): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    if (!(await getMeta(db, 'base'))) await putMeta(db, 'base', newBaseMark());
  });
}

/**
 * Clients are being erased on purpose; to be called inside the transaction that does it, so that fewer of them are not
 * taken for a loss.
 */
export async function noteErasure(db: ClientDb): Promise<void> {
  const mark = (await getMeta(db, 'base')) ?? newBaseMark();
  await putMeta(db, 'base', { ...mark, generation: mark.generation + 1 });
}

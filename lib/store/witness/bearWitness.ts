import { readDb, writeDb } from '../db';
import { getMeta } from '../meta';
import { asWriter } from '../writer';
import { markBase } from './baseMark';
import { renewWitness } from './compare';

/**
 * Lets the witness see what is stored now; cheap, to be called after every writing that came to its end. In its turn as
 * a writer: of a base that is erased meanwhile nothing may be told afterwards.
 */
export async function bearWitness(now: number): Promise<void> {
  if (!(await readDb((db) => getMeta(db, 'base')))) await writeDb(markBase);
  await asWriter(() => readDb((db) => renewWitness(db, now)));
}

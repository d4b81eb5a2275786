import { readDb, writeDb } from '../db';
import { isTied } from '../identity/united';
import type { HistRow } from '../rows';
import { Findings } from './findings';
import { wholeRow } from './wholeRow';

/** What histories add up to, by site. */
export type SiteSums = Map<string, { clients: number; purchases: number }>;

/** What is told of the histories gone through. */
export interface Gone {
  readonly findings: Findings;
  readonly sums: SiteSums;
  /** Keys of rows that are merged with others. */
  readonly tied: Set<string>;
}

/**
 * Looks at so many clients after a key and repairs those that contradict themselves. Gives how many there were and the
 * last key, undefined where there are no more. They are read without being the writer, so nobody waits for it.
 */
export async function checkHistories(
  after: string,
  most: number,
  { findings, sums, tied }: Gone,
): Promise<{ readonly clients: number; readonly last: string | undefined }> {
  const rows = await readDb((db) => db.hist.where('key').above(after).limit(most).toArray());
  const wrong = rows.filter((row) => wholeRow(row, new Findings()) !== row);
  const repaired = wrong.length > 0 ? await repairedRows(wrong, findings) : new Map<string, HistRow>();
  for (const row of rows) {
    if (isTied(row)) tied.add(row.key);
    addTo(sums, repaired.get(row.key) ?? row);
  }
  return { clients: rows.length, last: rows.length === most ? rows.at(-1)?.key : undefined };
}

/** Repairs rows as they are by now. */
function repairedRows(wrong: readonly HistRow[], findings: Findings): Promise<ReadonlyMap<string, HistRow>> {
  return writeDb((db) =>
    db.transaction('rw', db.hist, async () => {
      const rows = await db.hist.bulkGet(wrong.map(({ key }) => key));
      const whole = rows.flatMap((row) => (row ? [wholeRow(row, findings)] : []));
      await db.hist.bulkPut(whole);
      return new Map(whole.map((row) => [row.key, row]));
    }),
  );
}

function addTo(sums: SiteSums, { site, d }: HistRow): void {
  const sum = sums.get(site) ?? { clients: 0, purchases: 0 };
  sums.set(site, { clients: sum.clients + 1, purchases: sum.purchases + d.length });
}

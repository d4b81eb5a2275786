import { writeFileSync } from 'node:fs';
import { FILE_SITE } from '../../../lib/domain/importing/importChoice';
import { seeded } from '../../bench/seeded';
import type { FileTruth } from './judgeImport';

/** Most purchases of a client, where nothing else is said. */
const MOST = 4;
const FIRST_DAY = Date.UTC(2025, 0, 1);
const DAYS = 600;
const DAY_MS = 86_400_000;

/** A file of sales, and what a whole import of it must leave in the store. */
export interface SalesFile {
  readonly path: string;
  readonly clients: number;
  readonly truth: FileTruth;
}

/**
 * Writes a file with so many clients, one to `most` purchases each, in no order. The same file for the same numbers.
 * `first`: number of the first of them.
 */
export function writeSales(path: string, clients: number, first = 1, most = MOST): SalesFile {
  const chance = seeded(clients + first);
  const truth = new Map<string, string[]>();
  const rows: string[] = [];
  for (let client = first; client < first + clients; client++) {
    const deals = Array.from({ length: 1 + Math.floor(chance() * most) }, (_, i) => `${client}-${i}`);
    truth.set(`${FILE_SITE} client ${client}`, deals);
    for (const deal of deals) rows.push(row(client, deal, chance));
  }
  const shuffled = rows.map((text) => ({ text, at: chance() })).sort((one, other) => one.at - other.at);
  writeFileSync(path, ['Client,Client ID,Date,Total,Deal ID', ...shuffled.map(({ text }) => text)].join('\n'));
  return { path, clients, truth };
}

function row(client: number, deal: string, chance: () => number): string {
  const day = new Date(FIRST_DAY + Math.floor(chance() * DAYS) * DAY_MS).toISOString().slice(0, 10);
  return `Client no ${client},${client},${day},${100 + Math.floor(chance() * 100_000)}.00,${deal}`;
}

import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { dayOf } from '../../../lib/domain/day';
import { seededBase } from '../domain/base';

const HEAD = 'Client ID,Client,Date,Amount,Order ID\n';
const LINES_AT_ONCE = 20_000;

/**
 * An export as CRMs make it: one line per sale, ordered by day, so that one client's sales stand far apart. Gives how
 * many there are. Two files with other `firstId`s have no client and no sale in common.
 */
export async function writeSalesFile(file: string, clients: number, firstId = 0): Promise<number> {
  const { days, amounts } = seededBase(clients);
  const sales = days.flatMap((own, client) =>
    own.map((day, i) => ({ day, client, amount: amounts[client]?.[i] ?? 0 })),
  );
  sales.sort((one, other) => one.day - other.day);
  const out = createWriteStream(file);
  out.write(HEAD);
  for (let from = 0; from < sales.length; from += LINES_AT_ONCE) {
    const lines = sales.slice(from, from + LINES_AT_ONCE).map(({ day, client, amount }, i) => {
      const id = firstId + client;
      const sum = `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
      return `${100_000 + id},Company ${id},${dayOf(day)},${sum},${10 * firstId + from + i + 1}\n`;
    });
    out.write(lines.join(''));
  }
  out.end();
  await finished(out);
  return sales.length;
}

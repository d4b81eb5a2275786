/** `npm run -s assess -- --today 2026-11-21 purchases.csv`: a table of all customers of a file, as CSV on stdout. */
import { once } from 'node:events';
import Papa from 'papaparse';
import { type AssessedFile, assessFile } from './assess/assessFile';
import { BadInput } from './assess/badInput';
import { type Table, tableOf } from './assess/columns';
import { assessCommand } from './assess/commandLine';

const ROWS_AT_ONCE = 2000;

async function main(): Promise<void> {
  const command = assessCommand(process.argv.slice(2), new Date());
  const assessed = await assessFile(command);
  reportRefused(assessed);
  await writeTable(assessed, tableOf(assessed, command.rules));
}

function reportRefused({ refused, customers }: AssessedFile): void {
  for (const { row, why } of refused) process.stderr.write(`row ${row}: ${why}\n`);
  if (refused.length > 0) process.stderr.write(`${refused.length} rows left out, ${customers} customers assessed\n`);
}

async function writeTable({ rows }: AssessedFile, { header, cellsOf }: Table): Promise<void> {
  let lines: (readonly unknown[])[] = [header];
  for (const row of rows) {
    lines.push(cellsOf(row));
    if (lines.length < ROWS_AT_ONCE) continue;
    await write(lines);
    lines = [];
  }
  if (lines.length > 0) await write(lines);
}

async function write(lines: readonly (readonly unknown[])[]): Promise<void> {
  if (!process.stdout.write(`${Papa.unparse(lines as unknown[][], { newline: '\n' })}\n`))
    await once(process.stdout, 'drain');
}

// The reader of a pipe, such as `head`, may leave early: nothing is wrong then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

main().catch((error: unknown) => {
  if (!(error instanceof BadInput)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});

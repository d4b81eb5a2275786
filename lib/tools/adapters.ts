/**
 * `npm run adapters`: what is known of every CRM, as a table. With `--markdown` as the README shows it, with `--write`
 * into the README.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sites } from '../crm/sites';
import { factsOf } from './adapters/facts';
import { markdownTable, withTable } from './adapters/markdown';
import { plainTable } from './adapters/table';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const USAGE = 'Usage: npm run -s adapters [-- --markdown | --write]';

async function main(args: readonly string[]): Promise<void> {
  const { markdown, write } = chosenIn(args);
  const facts = sites.map(factsOf);
  if (write) await writeFile(README, withTable(await readFile(README, 'utf8'), markdownTable(facts)));
  else process.stdout.write(`${markdown ? markdownTable(facts) : plainTable(facts)}\n`);
}

function chosenIn(args: readonly string[]): { readonly markdown?: boolean; readonly write?: boolean } {
  try {
    const options = { markdown: { type: 'boolean' }, write: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new Error(USAGE);
  }
}

// The reader of a pipe, such as `head`, may leave early: nothing is wrong then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});

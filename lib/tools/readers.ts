import { parseArgs } from 'node:util';
import { judgeAll } from './readers/judgeAll';
import { ownPages } from './readers/ownPages';
import { savedPages } from './readers/savedPages';
import { sharedPages } from './readers/sharedPages';
import { tableOf } from './readers/table';

/** Prints how the general reader and the adapters do on every saved page. Exit code 1 where a value used is wrong. */
async function main(): Promise<void> {
  const options = { details: { type: 'boolean' }, only: { type: 'string' } } as const;
  const { values } = parseArgs({ options });
  const pages = [...ownPages(), ...(await savedPages()), ...(await sharedPages())];
  const judged = await judgeAll(
    pages.filter(({ name, group }) => !values.only || `${group}/${name}`.includes(values.only)),
  );
  process.stdout.write(`${tableOf(judged, values.details === true)}\n`);
  if (judged.some(({ general }) => general.wrong.length > 0)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});

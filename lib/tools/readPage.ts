import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { dayOfInstant } from '../crm/text/date';
import { dayNumberOf } from '../domain/day';
import { readSaved, type SavedPage } from './readPage/savedPage';

const USAGE = 'Usage: npm run -s read-page -- saved.html --url https://… [--today yyyy-MM-dd]';

/** Reads a saved page of a CRM and prints what was recognised as one JSON object. Exit code 2 and one sentence if it cannot. */
async function main(args: readonly string[]): Promise<void> {
  const report = await readSaved(await savedPageOf(args));
  process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
}

async function savedPageOf(args: readonly string[]): Promise<SavedPage> {
  const { file, url, today } = givenIn(args);
  if (dayNumberOf(today) === undefined) throw new Error(`--today is ${today}, which is no day like 2026-11-21.`);
  const html = await readFile(file).catch(() => {
    throw new Error(`${file} cannot be read.`);
  });
  return { html, url: addressOf(url), today };
}

function givenIn(args: readonly string[]): { file: string; url: string; today: string } {
  try {
    const options = { url: { type: 'string' }, today: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0 || values.url === undefined) throw new Error(USAGE);
    return { file, url: values.url, today: values.today ?? dayOfInstant(Date.now()) ?? '' };
  } catch {
    throw new Error(USAGE);
  }
}

function addressOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new Error(`--url is ${text}, which is no address like https://demo.amocrm.ru/contacts/detail/1.`);
  }
  return url;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const sentence = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${sentence.split('\n')[0]}\n`);
  process.exitCode = 2;
});

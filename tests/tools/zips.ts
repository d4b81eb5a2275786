/** `npm run check:zip`: packs the extension for both browsers twice, each time built anew; the files must not differ. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { step } from './step';

const FOLDER = '.output';

const zips = () => readdirSync(FOLDER).filter((name) => name.endsWith('.zip'));

/** SHA-256 of every packed file by its name; undefined where packing failed. */
async function packed(): Promise<ReadonlyMap<string, string> | undefined> {
  for (const name of zips()) rmSync(path.join(FOLDER, name));
  if ((await step('zip', 'npm', ['run', '-s', 'zip'])) !== 0) return undefined;
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(FOLDER, name)))
      .digest('hex');
  return new Map(zips().map((name) => [name, hash(name)]));
}

async function main(): Promise<number> {
  const first = await packed();
  const second = first && (await packed());
  if (!first || !second || first.size === 0) return 1;
  for (const [name, hash] of first) {
    console.log(`${hash}  ${name}${second.get(name) === hash ? '' : `  DIFFERS: ${second.get(name)}`}`);
  }
  return [...first].every(([name, hash]) => second.get(name) === hash) && first.size === second.size ? 0 : 1;
}

process.exit(await main());

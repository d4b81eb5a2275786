import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import type { Measurement } from './measurement';

const FOLDER = path.resolve('.output/bench');
const run = promisify(execFile);

/**
 * The domain in plain node. Bundled like what ships, in a process of its own: what a script loader makes of the source
 * runs at another speed.
 */
export async function measureDomain(): Promise<readonly Measurement[]> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: { ssr: 'tests/bench/domain/measure.ts', outDir: FOLDER, target: 'node20', emptyOutDir: true },
  });
  const { stdout } = await run(process.execPath, ['--expose-gc', path.join(FOLDER, 'measure.js')]);
  return JSON.parse(stdout) as readonly Measurement[];
}

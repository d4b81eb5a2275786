import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from '../../lib/tools/chromium';
import {
  type PlaywrightReport,
  playwrightFailures,
  playwrightWavering,
  type VitestReport,
  vitestFailures,
} from './failures';
import { type Counted, keepResult } from './results';
import { step } from './step';

/** A runner that ends without its report, or with an error outside every test, has failed once more than it says. */
function counted(code: number, passed: number, failed: number): Counted {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function report<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}

export async function runUnit(args: readonly string[] = []): Promise<Counted> {
  const file = path.resolve('.output/vitest.json');
  rmSync(file, { force: true });
  const config = ['--config', 'tests/unit/vitest.config.ts'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await step('unit tests', 'npx', ['vitest', 'run', ...config, ...reporters, ...args]);
  const seen = report<VitestReport>(file);
  const result = counted(code, seen?.numPassedTests ?? 0, seen?.numFailedTests ?? 0);
  keepResult('unit', result, seen && { failures: vitestFailures(seen, process.cwd()), wavering: [] });
  return result;
}

export function runE2e(args: readonly string[] = []): Promise<Counted> {
  return runInChromium('e2e', 'tests in Chromium', args);
}

/** `amounts`: how often each fault is made, where it is not as often as usual. */
export function runFaults(args: readonly string[] = [], amounts: object = {}): Promise<Counted> {
  return runInChromium('faults', 'faults', args, { BUDILNIK_FAULTS: JSON.stringify(amounts) });
}

/** Runs one folder of browser tests. */
async function runInChromium(
  folder: string,
  title: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Counted> {
  const file = path.resolve(`.output/playwright-${folder}.json`);
  rmSync(file, { force: true });
  const chromium = await findChromium();
  const code = await step(
    title,
    'npx',
    ['playwright', 'test', '--config', `tests/${folder}/playwright.config.ts`, '--reporter=list,json', ...args],
    { ...env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  );
  const seen = report<PlaywrightReport>(file);
  const stats = seen?.stats;
  const result = counted(code, (stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0);
  keepResult(folder, result, seen && { failures: playwrightFailures(seen), wavering: playwrightWavering(seen) });
  return result;
}

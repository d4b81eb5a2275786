import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from '../../lib/tools/chromium';
import { type Counted, keepResult } from './results';
import { step } from './step';

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

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
  keepResult('unit', result);
  return result;
}

export async function runE2e(args: readonly string[] = []): Promise<Counted> {
  const file = path.resolve('.output/playwright.json');
  rmSync(file, { force: true });
  const chromium = await findChromium();
  const code = await step(
    'tests in Chromium',
    'npx',
    ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json', ...args],
    { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  );
  const stats = report<PlaywrightReport>(file)?.stats;
  const result = counted(code, (stats?.expected ?? 0) + (stats?.flaky ?? 0), stats?.unexpected ?? 0);
  keepResult('e2e', result);
  return result;
}

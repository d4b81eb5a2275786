import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What one test runner counted. */
export interface Counted {
  readonly passed: number;
  readonly failed: number;
}

/** Every runner leaves its count here, so that one closing line can sum them. */
const FOLDER = path.resolve('.output/results');

export function forgetResults(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

export function keepResult(runner: string, counted: Counted): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, `${runner}.json`), JSON.stringify(counted));
}

/** The sum over all runners that have run; zeros when none has. */
export function sumOfResults(): Counted {
  let files: string[] = [];
  try {
    files = readdirSync(FOLDER);
  } catch {
    // No runner has run yet: nothing to sum.
  }
  return files
    .map((file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Counted)
    .reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
      passed: 0,
      failed: 0,
    });
}

export function closingLine({ passed, failed }: Counted): string {
  return `${passed} passed, ${failed} failed`;
}

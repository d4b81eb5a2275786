import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Failure, failureList, waveringList } from './failures';

/** What one test runner counted. */
export interface Counted {
  readonly passed: number;
  readonly failed: number;
}

/** What a runner can name. */
export interface Named {
  readonly failures: readonly Failure[];
  /** Passed at the second try. */
  readonly wavering: readonly Failure[];
}

export type Result = Counted & Named;

const NOTHING_NAMED: Named = { failures: [], wavering: [] };

/** Every runner leaves its count here, so that one closing line can sum them. */
const FOLDER = path.resolve('.output/results');

export function forgetResults(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

export function keepResult(runner: string, { passed, failed }: Counted, named: Named = NOTHING_NAMED): void {
  mkdirSync(FOLDER, { recursive: true });
  const result: Result = { passed, failed, ...named };
  writeFileSync(path.join(FOLDER, `${runner}.json`), JSON.stringify(result));
}

function keptResults(): Result[] {
  try {
    return readdirSync(FOLDER).map((file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Result);
  } catch {
    return []; // No runner has run yet: nothing to sum.
  }
}

/** The sum over all runners that have run; zeros when none has. */
export function sumOfResults(): Result {
  return keptResults().reduce(
    (sum, { passed, failed, failures, wavering }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      failures: [...sum.failures, ...failures],
      wavering: [...sum.wavering, ...wavering],
    }),
    { passed: 0, failed: 0, ...NOTHING_NAMED },
  );
}

/** What stands at the end of a run: who wavered, who failed and the closing line. */
export function closingWords(sum: Result): string {
  return [waveringList(sum.wavering), failureList(sum.failures), closingLine(sum)].filter((words) => words).join('\n');
}

export function closingLine({ passed, failed }: Counted): string {
  return `${passed} passed, ${failed} failed`;
}

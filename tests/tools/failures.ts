import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** One test that failed: where and what it says, and the first lines of why. */
export interface Failure {
  readonly title: string;
  readonly why: string;
}

/** What of Vitest's JSON report is read here. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

interface PlaywrightError {
  readonly message?: string;
  readonly location?: { readonly file: string; readonly line: number };
}

interface PlaywrightSuite {
  readonly title: string;
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly ok: boolean;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly error?: PlaywrightError }[];
    }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

/** What of Playwright's JSON report is read here. */
export interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly { readonly message?: string }[];
}

/** Lines kept of why a test failed: the message and what was expected, not the stack. */
const LINES = 12;

function firstLines(text: string | undefined): string {
  return stripVTControlCharacters(text ?? '')
    .split('\n')
    .slice(0, LINES)
    .join('\n');
}

/** The failed tests of a Vitest run, and the files that failed outside every test. */
export function vitestFailures(report: VitestReport, root: string): Failure[] {
  return report.testResults.flatMap((file) => {
    const place = file.name.replace(`${root}/`, '');
    const failed = file.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => ({ title: `${place} › ${test.fullName}`, why: firstLines(test.failureMessages[0]) }));
    const wholeFile = file.status === 'failed' && failed.length === 0;
    return wholeFile ? [{ title: place, why: firstLines(file.message) }] : failed;
  });
}

type PlaywrightSpec = NonNullable<PlaywrightSuite['specs']>[number];

function specsOf(suite: PlaywrightSuite): PlaywrightSpec[] {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

function firstError(spec: PlaywrightSpec): Failure {
  const said = spec.tests.flatMap((test) => test.results).find((result) => result.error !== undefined);
  const at = said?.error?.location;
  // One test may expect the same in several lines.
  const line = at ? `${path.basename(at.file)}:${at.line}\n` : '';
  return { title: `${spec.file} › ${spec.title}`, why: line + firstLines(said?.error?.message) };
}

/** The failed tests of a Playwright run, and the errors outside every test. */
export function playwrightFailures(report: PlaywrightReport): Failure[] {
  const failed = report.suites.flatMap(specsOf).filter((spec) => !spec.ok);
  const outside = report.errors.map((error) => ({ title: 'outside every test', why: firstLines(error.message) }));
  return [...failed.map(firstError), ...outside];
}

/** The tests of a Playwright run that passed at the second try, with why the first one failed. */
export function playwrightWavering(report: PlaywrightReport): Failure[] {
  const specs = report.suites.flatMap(specsOf);
  return specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(firstError);
}

/** The failed tests by name with the first lines of why, to stand at the end of a long run; empty when all passed. */
export function failureList(failures: readonly Failure[]): string {
  return namedList('FAILED', failures);
}

/** As `failureList`, of the tests that passed at the second try: each is a defect of the test or of the product. */
export function waveringList(wavering: readonly Failure[]): string {
  return namedList('SECOND TRY', wavering);
}

function namedList(word: string, failures: readonly Failure[]): string {
  return failures.map(({ title, why }) => `${word}  ${title}\n${why.replace(/^/gm, '    ')}\n`).join('\n');
}

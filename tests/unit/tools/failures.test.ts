import { describe, expect, it } from 'vitest';
import {
  failureList,
  playwrightFailures,
  playwrightWavering,
  vitestFailures,
  waveringList,
} from '../../tools/failures';

const passed = { fullName: 'passes', status: 'passed', failureMessages: [] };

describe('the end of a whole run', () => {
  it('names each failed test of Vitest with its file and the first lines of why, without colours', () => {
    const failed = {
      fullName: 'a day is a day',
      status: 'failed',
      failureMessages: ['\u001b[31mexpected 1\u001b[39m'],
    };
    const file = { name: '/p/tests/a.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] };
    expect(vitestFailures({ numPassedTests: 1, numFailedTests: 1, testResults: [file] }, '/p')).toEqual([
      { title: 'tests/a.test.ts › a day is a day', why: 'expected 1' },
    ]);
  });

  it('names a file that could not be loaded at all', () => {
    const file = { name: '/p/tests/b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] };
    expect(vitestFailures({ numPassedTests: 0, numFailedTests: 0, testResults: [file] }, '/p')).toEqual([
      { title: 'tests/b.test.ts', why: 'no such module' },
    ]);
  });

  const spec = (title: string, ok: boolean) => ({
    title,
    file: 'strip.spec.ts',
    ok,
    tests: [{ status: ok ? 'expected' : 'unexpected', results: [ok ? {} : { error: { message: 'not visible' } }] }],
  });

  it('finds failed tests of Playwright in suites within suites, and errors outside every test', () => {
    const inner = { title: 'strip', specs: [spec('shown', true), spec('gone', false)] };
    const report = {
      stats: { expected: 1, unexpected: 1, flaky: 0 },
      suites: [{ title: 'strip.spec.ts', suites: [inner] }],
      errors: [{ message: 'no browser' }],
    };
    expect(playwrightFailures(report)).toEqual([
      { title: 'strip.spec.ts › gone', why: 'not visible' },
      { title: 'outside every test', why: 'no browser' },
    ]);
  });

  it('names a test of Playwright that passed at the second try apart from those that failed, with the line of its first error', () => {
    const error = { message: 'too late', location: { file: '/p/tests/e2e/waits.ts', line: 7 } };
    const tries = [{ error }, {}];
    const wavering = { title: 'waited', file: 'a.spec.ts', ok: true, tests: [{ status: 'flaky', results: tries }] };
    const report = {
      stats: { expected: 1, unexpected: 1, flaky: 1 },
      suites: [{ title: 'a.spec.ts', specs: [wavering, spec('shown', true), spec('gone', false)] }],
      errors: [],
    };
    expect(playwrightWavering(report)).toEqual([{ title: 'a.spec.ts › waited', why: 'waits.ts:7\ntoo late' }]);
    expect(playwrightFailures(report)).toEqual([{ title: 'strip.spec.ts › gone', why: 'not visible' }]);
    expect(waveringList(playwrightWavering(report))).toBe(
      'SECOND TRY  a.spec.ts › waited\n    waits.ts:7\n    too late\n',
    );
  });

  it('is one block a failure, and nothing when all passed', () => {
    expect(failureList([{ title: 'a', why: 'one\ntwo' }])).toBe('FAILED  a\n    one\n    two\n');
    expect(failureList([])).toBe('');
  });
});

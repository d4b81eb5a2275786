import { isDeepStrictEqual } from 'node:util';
import type { Failure } from '../../tools/failures';

/** Counts what was compared and prints what differed; a check that throws has failed. */
export class Checks {
  passed = 0;
  readonly failures: Failure[] = [];

  get failed(): number {
    return this.failures.length;
  }

  /** Counts a failure and prints it where it happened. */
  fail(title: string, error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    this.failures.push({ title: `Tryton › ${title}`, why });
    console.log(`  FAILED  ${title}\n          ${why}`);
  }

  async check(title: string, check: () => Promise<void> | void): Promise<void> {
    try {
      await check();
      this.passed++;
    } catch (error) {
      this.fail(title, error);
    }
  }

  /** One check of a whole value; every field that differs is named. */
  async same(title: string, read: () => Promise<unknown> | unknown, truth: unknown): Promise<void> {
    await this.check(title, async () => {
      const seen = await read();
      if (!isDeepStrictEqual(seen, truth))
        throw new Error(`seen ${JSON.stringify(seen)}, true ${JSON.stringify(truth)}`);
    });
  }
}

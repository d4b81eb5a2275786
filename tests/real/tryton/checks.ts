import { isDeepStrictEqual } from 'node:util';

/** Counts what was compared and prints what differed; a check that throws has failed. */
export class Checks {
  passed = 0;
  failed = 0;

  async check(title: string, check: () => Promise<void> | void): Promise<void> {
    try {
      await check();
      this.passed++;
    } catch (error) {
      this.failed++;
      console.log(`  FAILED  ${title}\n          ${error instanceof Error ? error.message : String(error)}`);
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

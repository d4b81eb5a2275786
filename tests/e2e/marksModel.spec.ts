import path from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { bundledScript } from '../../lib/tools/readPage/bundle';
import type { Flavour } from './marks/rowsCrm';
import { STEPS } from './marks/steps';

const PAGE = 'http://rows.example/list';
/** Long lists are watched in another way, and every look at them takes its time. */
const LISTS: readonly { flavour: Flavour; rows: number; steps: number; walks: number }[] = [
  { flavour: 'table', rows: 60, steps: 500, walks: 3 },
  { flavour: 'board', rows: 60, steps: 500, walks: 3 },
  { flavour: 'table', rows: 400, steps: 100, walks: 1 },
];

let script = '';

test.beforeAll(async () => {
  script = await bundledScript(path.resolve('tests/e2e/marks/inPage.ts'), 'marks');
});

const step = fc.record({ does: fc.constantFrom(...STEPS), at: fc.nat(1000), to: fc.nat(1000) });
const walkOf = (steps: number) => fc.array(step, { minLength: steps, maxLength: steps });

/** Which step went wrong is in the error; the five hundred before it come again with the same seed. */
async function failed<T>({ failed: isFailed, seed, errorInstance }: fc.RunDetails<T>): Promise<void> {
  if (isFailed) throw new Error(`FC_SEED=${seed}: ${errorInstance}`);
}

for (const { flavour, rows, steps, walks } of LISTS) {
  test(`${flavour} of ${rows} rows: after any step each row in view has the mark of its own client, and none has another's`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }),
    );
    const walked = fc.asyncProperty(walkOf(steps), async (taken) => {
      await page.goto(PAGE);
      await page.evaluate(`${script}\nwindow.marks = marks;`);
      const { wrong, left, marks } = (await page.evaluate(
        `marks.walk(${JSON.stringify(flavour)}, ${rows}, ${JSON.stringify(taken)})`,
      )) as { wrong: unknown[]; left: string[]; marks: number };
      expect({ wrong, left }).toEqual({ wrong: [], left: [] });
      expect(marks).toBeGreaterThan(steps);
    });
    // As in the unit tests: the same walks in every run, others with FC_SEED.
    const seed = Number(process.env['FC_SEED'] ?? 20261121);
    await fc.assert(walked, { seed, numRuns: walks, endOnFailure: true, asyncReporter: failed });
  });
}

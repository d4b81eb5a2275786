import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultRules, type Rules } from '../../../../lib/domain/rules';
import { saveCapture } from '../../../../lib/store/clients';
import { clientKey } from '../../../../lib/store/key';
import { type ReportReading, readReport } from '../../../../lib/store/report/readReport';
import { joinedColumns, readReportColumns } from '../../../../lib/store/report/reportColumns';
import { emptyStore } from '../emptyStore';
import { captureOf, evenly, NOW, partial, SITE } from '../samples';

beforeEach(emptyStore);

const { signal } = new AbortController();
const rules: Rules = {
  ...defaultRules,
  groupRules: [{ code: 'oil', kind: 'cycle', cycleDays: 60, isFixed: true, match: { by: 'category', words: ['oil'] } }],
};
const columns = (range: Parameters<typeof readReportColumns>[2]) =>
  readReportColumns(rules, NOW.today, range, signal, () => undefined);

async function saveBase(): Promise<void> {
  for (let i = 10; i < 30; i++) {
    const oil = i % 3 === 0 ? { category: 'Oil change' } : {};
    const deals = evenly(String(i), 20 + i, i, 4, i * 1_000_00).map((deal) => ({ ...deal, ...oil }));
    await saveCapture(SITE, i === 15 ? captureOf('15', deals, partial(4, 9)) : captureOf(String(i), deals), NOW);
  }
}

describe('a base read in two halves', () => {
  it('is the base read in one piece, wherever it is parted', async () => {
    await saveBase();
    const whole = await columns({});
    expect(whole?.read).toEqual({ known: 20, complete: 19 });
    expect(whole?.clients.groups?.size).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 9, max: 31 }), async (id) => {
        const middle = clientKey(SITE, { type: 'company', id: String(id) });
        const [one, other] = [await columns({ upTo: middle }), await columns({ after: middle })];
        expect(one && other && joinedColumns(one, other)).toEqual(whole);
      }),
      { numRuns: 12 },
    );
  });

  it('of a few clients is not parted at all', async () => {
    await saveBase();
    const reading: ReportReading = {
      signal,
      onClients: () => undefined,
      otherHalf: () => Promise.reject(new Error('Nobody was to be asked')),
    };
    const free = { minor: 0, currency: undefined };
    const found = await readReport({ rules, today: NOW.today, fixes: [], callCost: free }, reading);
    expect(found?.read.complete).toBe(19);
  });
});

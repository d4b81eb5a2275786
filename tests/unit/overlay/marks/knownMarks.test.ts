import { describe, expect, it, vi } from 'vitest';
import type { RowAddress } from '../../../../lib/domain/rowMark';
import type { Ask } from '../../../../lib/overlay/ask';
import { KnownMarks } from '../../../../lib/overlay/marks/knownMarks';

const row = (id: number): RowAddress => ({ type: 'company', id: String(id) });
const rows = (count: number) => Array.from({ length: count }, (_, id) => row(id));

/** A background that knows every client, and the questions it was asked. */
function background() {
  const questions: (readonly RowAddress[])[] = [];
  const ask = vi.fn(async (_: string, asked: { rows: readonly RowAddress[] }) => {
    questions.push(asked.rows);
    return asked.rows.map((client, at) => ({ at, client, status: 'sleeping', valueClass: 'A' }));
  });
  return { questions, ask, as: ask as unknown as Ask };
}

const answered = () => new Promise((done) => setImmediate(done));

/** A question a frame, for as long as something is waiting. */
async function framesOf(known: KnownMarks, asked: readonly RowAddress[], frames: number): Promise<void> {
  for (let frame = 0; frame < frames; frame++) {
    for (const one of asked) known.lookUp(one);
    known.askNow();
    await answered();
  }
}

describe('rows in view', () => {
  it('of two thousand clients are asked about in four messages of 500, one a frame', async () => {
    const { questions, as } = background();
    const known = new KnownMarks(as, () => undefined);
    await framesOf(known, rows(2_000), 6);
    expect(questions.map(({ length }) => length)).toEqual([500, 500, 500, 500]);
    expect(known.lookUp(row(1_999))).toMatchObject({ mark: { status: 'sleeping' }, isOld: false });
  });

  it('are asked about once, also while the answer is under way', async () => {
    const { questions, as } = background();
    const known = new KnownMarks(as, () => undefined);
    known.lookUp(row(1));
    known.askNow();
    known.lookUp(row(1));
    known.askNow();
    await framesOf(known, [row(1)], 2);
    expect(questions).toHaveLength(1);
  });

  it('that nobody knows are remembered as such', async () => {
    const ask = vi.fn(async () => []);
    const known = new KnownMarks(ask as unknown as Ask, () => undefined);
    await framesOf(known, [row(1)], 3);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(known.lookUp(row(1))).toEqual({ mark: undefined, isOld: false });
  });

  it('are asked about again when the background did not answer', async () => {
    const { questions, ask, as } = background();
    ask.mockRejectedValueOnce(new Error('asleep'));
    const known = new KnownMarks(as, () => undefined);
    await framesOf(known, [row(1)], 2);
    expect(questions).toHaveLength(1);
    expect(known.lookUp(row(1))?.mark).toBeDefined();
  });

  it('are asked about anew after a stored change, and an answer from before it counts for nothing', async () => {
    const { ask, as } = background();
    const known = new KnownMarks(as, () => undefined);
    known.lookUp(row(1));
    known.askNow();
    known.forget();
    await answered();
    expect(known.lookUp(row(1))).toBeUndefined();
    known.askNow();
    await answered();
    expect(known.lookUp(row(1))).toMatchObject({ isOld: false });
    known.forget();
    expect(known.lookUp(row(1))).toMatchObject({ isOld: true });
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('looked at longest ago are forgotten above 5,000', async () => {
    const { questions, as } = background();
    const known = new KnownMarks(as, () => undefined);
    await framesOf(known, rows(5_000), 11);
    known.lookUp(row(0));
    await framesOf(known, [row(5_000)], 2);
    const before = questions.length;
    await framesOf(known, [row(0)], 2);
    expect(questions).toHaveLength(before);
    await framesOf(known, [row(1)], 2);
    expect(questions).toHaveLength(before + 1);
  });
});

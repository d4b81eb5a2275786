import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { doJob } from '../../../entrypoints/options/importJobs';
import type { ImportChoice } from '../../../lib/domain/importing/importChoice';
import { rowRefusals } from '../../../lib/domain/importing/importProblem';
import type { DryRun, ImportRun } from '../../../lib/domain/importing/importRun';
import { defaultRules } from '../../../lib/domain/rules';
import { readDb } from '../../../lib/store/db';
import { emptyStore } from '../store/emptyStore';
import { NOW } from '../store/samples';
import { badArchives } from './bad/archives';
import type { BadFile, Content } from './bad/badFile';
import { oddTexts } from './bad/oddTexts';
import { badCurrencies, badRows } from './bad/rows';
import { badSheets } from './bad/sheets';
import { badTexts } from './bad/texts';
import { choiceOf } from './choice';

const all: readonly BadFile[] = [...badTexts, ...oddTexts, ...badArchives, ...badSheets, ...badRows, ...badCurrencies];

beforeEach(emptyStore);
afterEach(() => expect(({} as Record<string, unknown>)['polluted']).toBeUndefined());

const CONTEXT = { signal: new AbortController().signal, onProgress: () => undefined };
const WORDS = { row: 'row', why: 'why', reasons: Object.fromEntries(rowRefusals.map((why) => [why, why])) as never };

function fileOf(content: Content): File {
  const parts = Array.isArray(content) ? content : [content];
  return new File(parts as BlobPart[], 'sales.csv');
}

/** Looked at, checked and written, as the options page has its worker do it. */
async function imported(file: File, said: Partial<ImportChoice>): Promise<DryRun> {
  const choice = await choiceOf(file, said);
  const checked = (await doJob(
    { kind: 'check', key: undefined, file, choice, today: NOW.today, words: WORDS },
    CONTEXT,
  )) as DryRun;
  if (checked.lastDay === undefined || checked.purchases === 0) return checked;
  const run: ImportRun = {
    id: 'one',
    file: { name: file.name, size: file.size, digest: checked.digest },
    choice,
    state: 'writing',
    startedAt: NOW.instant,
    lastDay: checked.lastDay,
    doneTo: '',
    doneClients: 0,
    clients: checked.clients,
    addedClients: 0,
    addedPurchases: 0,
  };
  const given = { rules: defaultRules, moment: NOW, secret: { salt: btoa('salt'), keepsPlain: false } };
  const written = (await doJob({ kind: 'write', key: undefined, file, run, ...given }, CONTEXT)) as ImportRun;
  expect(written.state).toBe('done');
  return checked;
}

const stored = () => readDb(async (db) => ({ clients: await db.hist.count(), runs: await db.meta.count() }));

it('there are three hundred, each another one', () => {
  expect(all.length).toBeGreaterThanOrEqual(300);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  const prints = all.map(({ content, said }) => {
    const hash = createHash('sha256').update(JSON.stringify(said ?? {}));
    for (const part of [content()].flat() as readonly (string | Uint8Array)[]) hash.update(part);
    return hash.digest('hex');
  });
  const twice = all.filter((_, i) => prints.indexOf(prints[i] as string) !== i);
  expect(twice.map(({ name }) => name)).toEqual([]);
});

describe('a bad file ends in a named error with its row or in refused rows, and leaves nothing half written', () => {
  it.each(all.map((bad) => [bad.name, bad] as const))('%s', async (_, { content, said = {}, expected }) => {
    const ended = imported(fileOf(content()), said);
    if ('problem' in expected) {
      const { problem, row } = expected;
      await expect(ended).rejects.toMatchObject({ name: 'ImportProblem', kind: problem, row });
      expect((await stored()).clients).toBe(0);
    } else {
      const { refusedRows } = await ended;
      expect(refusedRows.map(({ row, why }) => [row, why])).toEqual(expected.refused);
      expect((await stored()).clients).toBe(expected.clients);
    }
  });
});

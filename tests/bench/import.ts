import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundledScript } from '../../lib/tools/readPage/bundle';
import { type Started, startExtension } from './browser/extension';
import { type Cost, importBy } from './import/importPage';
import type {} from './import/layouts'; // declares what the script built from it leaves in the page
import { writeSalesFile } from './import/salesFile';
import type { Measurement } from './measurement';

const CLIENTS = 100_000;
/** Files of the large base: one alone would be above the limits of a file. */
const FILES = 3;
const PAGE = '<!doctype html><meta charset="utf-8"><title>Layouts</title><script src="layouts.js"></script>';

/** A million purchases by the built extension, beside two layouts written by the same browser in a profile of its own. */
export async function measureImport(): Promise<readonly Measurement[]> {
  return withFolder(async (folder) => {
    const file = path.join(folder, 'sales.csv');
    const purchases = await writeSalesFile(file, CLIENTS);
    const beside = await startExtension();
    const started = await startExtension();
    try {
      const before = await layoutMs(beside, 'plainArrays');
      const { writeMs, longestTaskMs, heapBytes } = await importBy(started, file);
      const arrays = (before + (await layoutMs(beside, 'plainArrays'))) / 2;
      const rows = await layoutMs(beside, 'rowPerPurchase');
      await started.context.close();
      return [
        { name: 'import/arrays', measured: writeMs, base: arrays },
        { name: 'import/rows', measured: writeMs, base: rows },
        { name: 'import/disk', measured: storedBytes(started) / purchases },
        { name: 'import/longest-task', measured: longestTaskMs },
        { name: 'import/heap', measured: heapBytes / 1e6 },
      ];
    } finally {
      await beside.close();
      await started.close();
    }
  });
}

/** Three million purchases of three hundred thousand clients, file by file: the last one beside the first. */
export async function measureImportLarge(): Promise<readonly Measurement[]> {
  return withFolder(async (folder) => {
    const started = await startExtension();
    try {
      const costs: Cost[] = [];
      for (let i = 0; i < FILES; i++) {
        const file = path.join(folder, `sales-${i}.csv`);
        await writeSalesFile(file, CLIENTS, i * CLIENTS);
        costs.push(await importBy(started, file));
      }
      const all = (part: (cost: Cost) => number) => costs.reduce((sum, cost) => sum + part(cost), 0);
      return [
        { name: 'import-large/growth', measured: all(({ writeMs }) => writeMs), base: costs[0]?.writeMs ?? Number.NaN },
        { name: 'import-large/heap', measured: Math.max(...costs.map(({ heapBytes }) => heapBytes)) / 1e6 },
        { name: 'import-large/longest-task', measured: Math.max(...costs.map(({ longestTaskMs }) => longestTaskMs)) },
      ];
    } finally {
      await started.close();
    }
  });
}

async function withFolder<T>(job: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'budilnik-bench-'));
  try {
    return await job(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function layoutMs(
  { context, origin, folder }: Started,
  layout: keyof typeof globalThis.layouts,
): Promise<number> {
  writeFileSync(path.join(folder, 'layouts.html'), PAGE);
  writeFileSync(path.join(folder, 'layouts.js'), await bundledScript('tests/bench/import/layouts.ts', 'written'));
  const page = await context.newPage();
  await page.goto(`${origin}/layouts.html`);
  const took = await page.evaluate(([name, clients]) => globalThis.layouts[name](clients), [layout, CLIENTS] as const);
  await page.close();
  return took;
}

/** What the extension's database takes on the disk. */
function storedBytes({ folder, origin }: Started): number {
  const databases = path.join(folder, '..', 'profile', 'Default', 'IndexedDB');
  const own = readdirSync(databases).filter((name) => name.startsWith(origin.replace('://', '_')));
  return own.reduce((sum, name) => sum + sizeOf(path.join(databases, name)), 0);
}

function sizeOf(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.reduce((sum, entry) => {
    const inner = path.join(folder, entry.name);
    return sum + (entry.isDirectory() ? sizeOf(inner) : statSync(inner).size);
  }, 0);
}

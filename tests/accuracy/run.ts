/**
 * `npm run accuracy`: predicts every data set at hand with the `assess` command, the fixed rule and BG/NBD, lets the
 * judge score all three, checks the bars and writes the table into tests/accuracy/README.md.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { dayNumber } from '../../lib/domain/day';
import { type Base, bgNbdRival, fixedRule, type Prediction } from './rivals';
import { type Row, writeTable } from './table';

interface DataSet {
  readonly file: string;
  readonly cutoff: string;
  readonly H: number;
}

type Bars = Readonly<Record<string, number | string>> & { readonly beats_rule: { readonly brier: number } };
type Score = Readonly<Record<string, number | null>>;

const OUTPUT = path.resolve('.output/accuracy');
const OWN = path.resolve('tests/accuracy/data');
const SHARED = path.resolve(process.env['BUDILNIK_SHARED'] ?? '../shared', 'math');

function main(): number {
  needPandas();
  const isWhole = existsSync(path.join(SHARED, 'datasets.json'));
  if (!isWhole) console.log('Only the CDNOW sample is here: the other sets are not part of the project.');
  const data = isWhole ? SHARED : OWN;
  const sets = readJson<Record<string, DataSet>>(path.join(data, 'datasets.json'));
  const bars = readJson<Record<string, Bars>>(path.resolve('tests/accuracy/bars.json'));
  mkdirSync(OUTPUT, { recursive: true });
  const rows = Object.entries(sets).map(([name, set]) => scored(data, name, set, bars[name]!));
  const missed = rows.flatMap(({ name, missed }) => missed.map((bar) => `${name}: ${bar}`));
  if (isWhole) writeTable(rows);
  for (const bar of missed) console.log(`missed  ${bar}`);
  const checked = rows.reduce((sum, row) => sum + row.checked, 0);
  console.log(`${checked - missed.length} passed, ${missed.length} failed`);
  return missed.length === 0 ? 0 : 1;
}

function scored(data: string, name: string, set: DataSet, bars: Bars): Row {
  const log = gunzipSync(readFileSync(path.join(data, set.file))).toString();
  const base = purchasesUpTo(log, dayNumber(set.cutoff));
  const today = dayNumber(set.cutoff);
  const product = judged(data, name, byAssess(name, log, set));
  const rule = judged(data, name, written(`${name}.rule`, fixedRule(base, today, set.H)));
  const bgNbd = judged(data, name, written(`${name}.bgnbd`, bgNbdRival(base, today, set.H)));
  const checks = barsOf(bars, product, rule);
  console.log(`${name}: Brier ${product['brier']} (rule ${rule['brier']}, BG/NBD ${bgNbd['brier']})`);
  return {
    name,
    horizonDays: set.H,
    product,
    rule,
    bgNbd,
    checked: checks.length,
    missed: checks.filter(({ ok }) => !ok).map(({ bar }) => bar),
  };
}

/** Every bar as a check; the Brier score of the fixed rule of this very run is one more. */
function barsOf(bars: Bars, product: Score, rule: Score): { bar: string; ok: boolean }[] {
  const checks = Object.entries(bars).flatMap(([key, limit]) => {
    const [, metric, side] = /^(.+)_(min|max)$/.exec(key) ?? [];
    if (metric === undefined || typeof limit !== 'number') return [];
    const value = product[METRIC[metric] ?? metric] ?? Number.NaN;
    const ok = side === 'min' ? value >= limit : value <= limit;
    return [{ bar: `${metric} ${value.toFixed(4)}, bar ${limit}`, ok }];
  });
  const brier = product['brier'] ?? Number.NaN;
  const least = Math.min(bars.beats_rule.brier, rule['brier'] ?? 1);
  return [...checks, { bar: `Brier ${brier.toFixed(4)} above the fixed rule's ${least}`, ok: brier <= least }];
}

/** Names of the bars that the judge prints under another name. */
const METRIC: Readonly<Record<string, string>> = { annual_alive_called_active: 'gift_alive_called_active' };

function byAssess(name: string, log: string, { cutoff, H }: DataSet): string {
  const input = path.join(OUTPUT, `${name}.csv`);
  const output = path.join(OUTPUT, `${name}.product.csv`);
  writeFileSync(input, log);
  const args = ['lib/tools/assess.ts', '--today', cutoff, '--horizon', String(H), input];
  writeFileSync(
    output,
    execFileSync('npx', ['jiti', ...args], { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 30 }),
  );
  return output;
}

function written(name: string, predictions: readonly Prediction[]): string {
  const output = path.join(OUTPUT, `${name}.csv`);
  const rows = predictions.map((p) => [p.customer, p.alive, p.buys, p.expectedOn, p.status]);
  writeFileSync(output, Papa.unparse([['customer', 'p_alive', 'p_buy', 'expected_next_date', 'status'], ...rows]));
  return output;
}

function judged(data: string, name: string, predictions: string): Score {
  const output = execFileSync('/usr/bin/python3', ['tests/accuracy/judge.py', name, predictions, '--json'], {
    env: { ...process.env, DATA: data },
  });
  return JSON.parse(output.toString().replaceAll('NaN', 'null')) as Score;
}

function purchasesUpTo(log: string, cutoff: number): Base {
  const byCustomer = new Map<string, Set<number>>();
  for (const [customer, day, amount] of Papa.parse<[string, string, string]>(log, { skipEmptyLines: true }).data.slice(
    1,
  )) {
    const at = dayNumber(day);
    if (at > cutoff || (amount !== '' && Number(amount) < 0)) continue;
    byCustomer.set(customer, (byCustomer.get(customer) ?? new Set<number>()).add(at));
  }
  return new Map([...byCustomer].map(([customer, days]) => [customer, [...days].sort((p, q) => p - q)]));
}

function needPandas(): void {
  try {
    execFileSync('/usr/bin/python3', ['-c', 'import numpy, pandas'], { stdio: 'ignore' });
  } catch {
    console.error("The judge needs Debian's python3-pandas: apt-get install python3-pandas");
    process.exit(2);
  }
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

process.exit(main());

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'assess-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(text: string): string {
  const file = path.join(folder, 'purchases.csv');
  writeFileSync(file, text);
  return file;
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/jiti/lib/jiti-cli.mjs', 'lib/tools/assess.ts', ...args],
    { encoding: 'utf8' },
  );
  const { data } = Papa.parse<Record<string, string>>(stdout.trim(), { header: true });
  return { status, stdout, stderr, customers: Object.fromEntries(data.map((row) => [row['customer'], row])) };
}

const assess = (text: string) => run('--today', '2026-11-21', fileOf(text));

/** Each test starts a program, which takes its time on a busy machine. */
const patient = { timeout: 60_000 };

describe('assess, from a file to a table', patient, () => {
  it('judges every customer by his own rhythm, in the order of the file', () => {
    // every 30 days in the whole base, so that no rhythm is pulled away: 4 · 3 intervals
    const monthly = (customer: string, last: readonly string[]) =>
      last.map((day) => `${customer},${day},1000.50,paid,RUB`);
    const { status, stderr, stdout, customers } = assess(
      [
        '\uFEFFCustomer,Date,Amount,Status,Currency',
        ...monthly('active', ['2026-08-19', '2026-09-18', '2026-10-18', '2026-11-17']),
        ...monthly('due', ['2026-07-22', '2026-08-21', '2026-09-20', '2026-10-20']),
        ...monthly('"sleeping, one"', ['2026-07-09', '2026-08-08', '2026-09-07', '2026-10-07']),
        ...monthly('lost', ['2026-05-10', '2026-06-09', '2026-07-09', '2026-08-08']),
        'once,2026-10-01,15,won,RUB',
        'asked,2026-10-01,15,lost,RUB',
        'asked,,15,open,RUB',
      ].join('\r\n'),
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')[0]).toMatch(/^customer,status,missed,cycle_days,next_due_on,class,/);
    expect(Object.keys(customers)).toEqual(['active', 'due', 'sleeping, one', 'lost', 'once', 'asked']);
    expect(customers['active']).toMatchObject({
      status: 'active',
      missed: '0',
      cycle_days: '30',
      next_due_on: '2026-12-17',
    });
    expect(customers['due']).toMatchObject({ status: 'due', missed: '0', silent_days: '32' });
    expect(customers['sleeping, one']).toMatchObject({
      status: 'sleeping',
      missed: '1',
      last_on: '2026-10-07',
      purchases: '4',
      average: '1000.50',
      currency: 'RUB',
      recoverable: '250.12',
    });
    expect(customers['lost']).toMatchObject({ status: 'lost', missed: '3', recoverable: '100.05' });
    expect(customers['once']).toMatchObject({ status: 'oneTime', missed: '', next_due_on: '', cycle_source: 'base' });
    expect(customers['asked']).toMatchObject({ status: 'noData', purchases: '0', open_deals: '1' });
  });

  it('names every row left out and why, with a count, and judges the rest', () => {
    const { status, stderr, customers } = assess(
      [
        'date;customer;amount;status',
        '2026-11-01;a;10;',
        '2026-02-30;a;10;',
        '2026-11-02;a;1,000.00;',
        '2026-11-03;;10;',
        '2026-11-04;a;10;perhaps',
        '',
        '2026-12-01;a;10;',
        '2026-11-05T10:15:00;b;;done',
      ].join('\n'),
    );
    expect(status).toBe(0);
    expect(stderr.trim().split('\n')).toEqual([
      'row 3: not a day between 1990 and the end of next year',
      'row 4: not a plain number',
      'row 5: no customer',
      'row 6: unknown status: perhaps',
      'row 8: after today: planned, not bought yet',
      '5 rows left out, 2 customers assessed',
    ]);
    expect(customers['a']).toMatchObject({ status: 'oneTime', purchases: '1', planned: '1' });
    expect(customers['b']).toMatchObject({ status: 'oneTime', last_on: '2026-11-05', average: '', currency: '' });
  });

  it('counts money in the smallest unit of its currency, and never adds two currencies', () => {
    const { customers } = assess(
      'customer,date,amount,currency\nyen,2026-11-01,1500,JPY\nboth,2026-11-01,10,EUR\nboth,2026-11-02,10,USD\n',
    );
    expect(customers['yen']).toMatchObject({ average: '1500', currency: 'JPY' });
    expect(customers['both']).toMatchObject({ average: '', currency: 'mixed', purchases: '2' });
  });
});

describe('assess, when it cannot start', patient, () => {
  it.each([
    ['no such file', ['/no/such/file.csv'], /^There is no file \/no\/such\/file\.csv$/],
    ['a bad option', ['--grace', '2', 'x.csv'], /^--grace must be a number from 0 to 1: 2$/],
  ])('says one sentence and ends with 2: %s', (_, args, sentence) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim()).toMatch(sentence);
  });

  it.each([
    ['', /^\S+ is empty: its first line must name the columns customer, date, amount$/],
    ['name,date,amount\na,2026-01-01,5\n', /^The first line must name the columns .*; missing: customer$/],
  ])('refuses a file that begins with %j', (text, sentence) => {
    const { status, stdout, stderr } = assess(text);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim()).toMatch(sentence);
  });
});

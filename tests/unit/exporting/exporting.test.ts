import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ClientLine } from '../../../lib/domain/exporting/clientLine';
import { escaped } from '../../../lib/domain/exporting/escaped';
import { clientsCsv } from '../../../lib/exporting/clientsCsv';
import { clientsXlsx } from '../../../lib/exporting/clientsXlsx';
import { type LineColumn, type LineWords, lineColumns } from '../../../lib/exporting/columns';

const words: LineWords = {
  heads: Object.fromEntries(lineColumns.map((column) => [column, column])) as Record<LineColumn, string>,
  statuses: {
    active: 'Active',
    due: 'Due',
    sleeping: 'Sleeping',
    lost: 'Lost',
    oneTime: 'One-time',
    seasonal: 'Seasonal',
    former: 'Former',
    noData: 'No data',
  },
};

const line: ClientLine = {
  name: 'ООО «Ромашка»; опт',
  id: '100',
  status: 'sleeping',
  valueClass: 'B',
  cycleDays: 40,
  purchases: 7,
  lastOn: '2026-09-09',
  silentDays: 73,
  expectedMinor: 1_550_050,
  averageMinor: 6_200_200,
  currency: 'RUB',
  owner: undefined,
  href: 'https://crm.example.ru/companies/100',
};

async function* pages(lines: readonly ClientLine[]): AsyncGenerator<readonly ClientLine[]> {
  for (let i = 0; i < lines.length; i += 500) yield lines.slice(i, i + 500);
}

async function csv(lines: readonly ClientLine[], separator: ';' | ',' | '\t' = ';') {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await (await clientsCsv(pages(lines), words, separator)).arrayBuffer(),
  );
  expect(text.startsWith('\uFEFF')).toBe(true);
  return Papa.parse<string[]>(text.slice(1), { delimiter: separator, skipEmptyLines: true }).data;
}

const HOSTILE = [
  '=1+1',
  '=HYPERLINK("http://x")',
  '+cmd|calc',
  '-2+3+cmd',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  ' =1',
  '\u00a0=1',
  '\u200b=1',
  '＝1+1',
  '＋1',
  '－1+a',
  '＠a',
  '|cmd',
  '%0A=1',
  "=cmd|' /C calc'!A0",
];
const HARMLESS = ['+7 912 345-67-89', '+7(912)3456789', '-5', '-1 234,50', 'Ромашка', 'a=b', '2+2', "O'Neil", ''];

describe('a cell that could run', () => {
  it.each(HOSTILE)('%j becomes a text', (text) => expect(escaped(text)).toBe(`'${text}`));
  it.each(HARMLESS)('%j stays as it is', (text) => expect(escaped(text)).toBe(text));

  it('never begins with a sign of a formula, whatever was read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = escaped(text);
        const isNumber = /^[+-]?[\d\s().,-]+$/.test(cell);
        expect(isNumber || !/^\s*[=+\-@|%]/.test(cell)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('clients as CSV', () => {
  it('say what is known of each, in the order of the heads', async () => {
    expect(await csv([line])).toEqual([
      [...lineColumns],
      [
        ...['ООО «Ромашка»; опт', '100', 'Sleeping', 'B', '40', '7', '2026-09-09', '73'],
        ...['62002', '15500,5', 'RUB', '', 'https://crm.example.ru/companies/100'],
      ],
    ]);
  });

  it('part decimals as the separator wants', async () => {
    expect((await csv([line], ','))[1]?.[9]).toBe('15500.5');
    expect((await csv([line], '\t'))[1]?.[9]).toBe('15500.5');
  });

  it('hold no formula, in names and owners alike', async () => {
    const rows = await csv(HOSTILE.map((text) => ({ ...line, name: text, owner: text })));
    expect(rows.slice(1).map((row) => [row[0], row[11]])).toEqual(HOSTILE.map((text) => [`'${text}`, `'${text}`]));
  });

  it('are all there, a hundred thousand of them', async () => {
    const many = Array.from({ length: 100_000 }, (_, i) => ({ ...line, id: String(i) }));
    const rows = await csv(many);
    expect(rows).toHaveLength(100_001);
    expect(rows.at(-1)?.[1]).toBe('99999');
  });
});

describe('clients as a workbook', () => {
  async function sheet(lines: readonly ClientLine[]) {
    const bytes = await (await clientsXlsx(pages(lines), words, 'Clients')).arrayBuffer();
    return (await readXlsx(new Uint8Array(bytes))).sheets[0]?.rows ?? [];
  }

  it('hold numbers as numbers, days as days and texts as texts', async () => {
    const [heads, row] = await sheet([line]);
    expect(heads).toEqual([...lineColumns]);
    expect(row?.[0]).toBe('ООО «Ромашка»; опт');
    expect(row?.[4]).toBe(40);
    expect(row?.[8]).toBe(62_002);
    expect(row?.[9]).toBe(15_500.5);
    expect(new Date(row?.[6] as Date).toISOString().slice(0, 10)).toBe('2026-09-09');
    expect(row?.[11] ?? null).toBeNull();
  });

  it('keep a name that begins as a formula a name', async () => {
    const bytes = await (await clientsXlsx(pages([{ ...line, name: '=1+1' }]), words, 'Clients')).arrayBuffer();
    const workbook = await readXlsx(new Uint8Array(bytes));
    expect(workbook.sheets[0]?.rows[1]?.[0]).toBe('=1+1');
    expect([...(workbook.sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula)).toEqual([]);
  });
});

it('hashes as the library of the system does', async () => {
  const { md5 } = await import('../../../lib/exporting/md5');
  const long = 'ж'.repeat(1000);
  for (const text of ['', 'a', 'abc', 'message digest', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), long]) {
    expect(md5(text)).toBe(createHash('md5').update(text).digest('hex'));
  }
});

import { writeXlsx } from 'hucre/xlsx';
import { afterEach, describe, expect, it } from 'vitest';
import type { ImportProblemKind, RowRefusal } from '../../../lib/domain/importing/importProblem';
import { gather } from '../../../lib/importing/gather';
import { choiceOf, fileOf, TODAY, utf16 } from './choice';
import { zip } from './zip';

afterEach(() => expect(({} as Record<string, unknown>)['polluted']).toBeUndefined());

const HEAD = 'client,date,amount,order id\n';
const WORKBOOK = await writeXlsx({
  sheets: [
    {
      name: 'A',
      rows: [
        ['client', 'date'],
        ['Anna', '2026-09-12'],
      ],
    },
  ],
});

async function read(content: string | Uint8Array) {
  const file = fileOf(content);
  const choice = await choiceOf(file);
  return gather(file, choice, { today: TODAY, onRows: () => undefined });
}

/** A workbook with one sheet of this XML. */
function sheet(xml: string, others: Parameters<typeof zip>[0] = []): Buffer {
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const rel = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  return zip([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${rels}">${rel('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${rels}">${rel('rId1', 'worksheet', 'worksheets/sheet1.xml')}</Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: xml },
    ...others,
  ]);
}
const cells = (rows: string) =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${cells('<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>')}`;
const bomb = Buffer.alloc(8_000_000, 0x20);
const cut = (part: number) => WORKBOOK.slice(0, Math.floor(WORKBOOK.length * part));
const flipped = (at: number) => WORKBOOK.map((byte, i) => (i === at ? byte ^ 0xff : byte));

describe('a file that cannot be read is refused by a name, with its row where there is one', () => {
  it.each<
    [name: string, content: string | Uint8Array | (() => string | Uint8Array), kind: ImportProblemKind, row?: number]
  >([
    ['nothing at all', '', 'empty'],
    ['names of columns alone', HEAD, 'empty'],
    ['blanks', ' \n \n', 'empty'],
    ['separators alone', ',,,\n,,,\n', 'empty'],
    ['no column of days', 'client,amount\nAnna,5\n', 'noColumns'],
    ['no column of clients', 'date,amount\n2026-09-12,5\n', 'noColumns'],
    [
      'a quote that is never closed',
      `${HEAD}Anna,2026-09-12,5,1\n"Bob,2026-09-12,5,2\nCid,2026-09-12,5,3\n`,
      'quoteNotClosed',
      3,
    ],
    [
      'a quote never closed in a large file',
      () => `${HEAD}"Bob,2026-09-12,5,2\n${'Cid,2026-09-12,5,3\n'.repeat(300_000)}`,
      'quoteNotClosed',
      2,
    ],
    ['one line of 20 MB', () => HEAD + 'x'.repeat(20_000_000), 'rowTooLong', 2],
    ['one line of 20 MB of separators', () => HEAD + ','.repeat(20_000_000), 'rowTooLong', 2],
    ['a cell of 40,000 characters', () => `${HEAD}${'x'.repeat(40_000)},2026-09-12,5,1\n`, 'cellTooLong', 2],
    ['501 columns', () => `${HEAD}Anna,2026-09-12${',1'.repeat(500)}\n`, 'tooManyColumns', 2],
    ['1,100,001 rows', () => `client,date\n${'A,2026-09-12\n'.repeat(1_100_000)}`, 'tooManyRows', 1_100_001],
    ['zero bytes', new Uint8Array(5_000), 'notATable'],
    ['random control characters', Uint8Array.from({ length: 5_000 }, (_, i) => i % 20), 'notATable'],
    ['a PDF', '%PDF-1.7\n1 0 obj\n', 'notATable'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'notATable'],
    ['a photograph', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'notATable'],
    ['a packed text', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0), 'notATable'],
    ['rich text', '{\\rtf1\\ansi client,date}', 'notATable'],
    ['an empty ZIP', zip([]), 'notATable'],
    ['an old XLS, or a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'oldExcel'],
    ['a ZIP that is no workbook', zip([{ name: 'a.txt', content: 'hello' }]), 'damaged'],
    ['a bomb by the directory', zip([{ name: 'a.xml', content: bomb }]), 'unpacksTooLarge'],
    ['a bomb whose directory lies', zip([{ name: 'a.xml', content: bomb, unpacked: 100 }]), 'unpacksTooLarge'],
    ['2 GB by the directory', zip([{ name: 'a.xml', content: 'x', unpacked: 2_000_000_000 }]), 'unpacksTooLarge'],
    ['a wrong checksum', zip([{ name: 'a.xml', content: 'hello', crc: 1 }]), 'damaged'],
    ['a wrong size', zip([{ name: 'a.xml', content: 'hello', unpacked: 6 }]), 'damaged'],
    ['an unknown way of packing', zip([{ name: 'a.xml', content: 'hello', method: 12 }]), 'damaged'],
    ['billion laughs', sheet(LAUGHS), 'hasDtd'],
    ['an outside entity', sheet(`<!DOCTYPE x SYSTEM "file:///etc/passwd">${cells('')}`), 'hasDtd'],
    ['an entity in UTF-16', sheet('', [{ name: 'x.xml', content: Buffer.from(utf16(LAUGHS, 'le', true)) }]), 'hasDtd'],
    ['a workbook without a cell', sheet(cells('')), 'empty'],
    ['a sheet that is no XML', sheet('client;date'), 'empty'],
    ['a sheet cut off in the middle of its XML', sheet('<worksheet><sheetData><row r="1"><c r="A1"'), 'damaged'],
    ...[0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99].map((part): [string, Uint8Array, ImportProblemKind] => [
      `a workbook cut at ${part * 100} %`,
      cut(part),
      'damaged',
    ]),
    ...[60, 200, 700].map((at): [string, Uint8Array, ImportProblemKind] => [
      `a workbook with byte ${at} turned`,
      flipped(at),
      'damaged',
    ]),
  ])('%s', async (_, content, kind, row) => {
    const made = typeof content === 'function' ? content() : content;
    await expect(read(made)).rejects.toMatchObject({ name: 'ImportProblem', kind, row });
  });
});

describe('a bad row is refused with its number and reason, and the others are taken', () => {
  const good = 'Anna,2026-09-12,5,1\nBob,2026-09-13,5,2\n';
  it.each<[name: string, row: string, why: RowRefusal]>([
    ['no client', ',2026-09-12,5,9', 'noClient'],
    ['blanks for a client', '  ,2026-09-12,5,9', 'noClient'],
    ['no day', 'Cid,,5,9', 'noDate'],
    ['no day at all', 'Cid', 'noDate'],
    ['words for a day', 'Cid,soon,5,9', 'badDate'],
    ['the 30th of February', 'Cid,2026-02-30,5,9', 'badDate'],
    ['a month that is none', 'Cid,2026-13-01,5,9', 'badDate'],
    ['a range of days', 'Cid,2026-09-12 - 2026-09-13,5,9', 'badDate'],
    ['a day that could be two', 'Cid,04.05.2026,5,9', 'openDate'],
    ['a day to come', 'Cid,2026-11-22,5,9', 'future'],
    ['the year 2206', 'Cid,2206-09-12,5,9', 'future'],
    ['a day before there were CRMs', 'Cid,1899-12-30,5,9', 'tooOld'],
    ['words for a sum', 'Cid,2026-09-12,a lot,9', 'badAmount'],
    ['two sums', 'Cid,2026-09-12,5 / 6,9', 'badAmount'],
    ['an error of a spreadsheet', 'Cid,2026-09-12,#REF!,9', 'badAmount'],
    ['a formula for a sum', 'Cid,2026-09-12,=1+1,9', 'badAmount'],
    ['an exponent', 'Cid,2026-09-12,1e9,9', 'badAmount'],
    ['more than whole numbers hold', `Cid,2026-09-12,${'9'.repeat(30)},9`, 'badAmount'],
    ['a sum that could be two', 'Cid,2026-09-12,1.234,9', 'openAmount'],
    ['zero bytes in a day', 'Cid,2026-\0x-12,5,9', 'badDate'],
    ['another row of a deal that differs', 'Anna,2026-09-20,7,3\nAnna,2026-09-21,8,3', 'repeatedDeal'],
    ['a deal of two clients', 'Anna,2026-09-20,7,3\nBob,2026-09-20,7,3', 'dealOfOther'],
  ])('%s', async (_, row, why) => {
    const { clients, refused } = await read(HEAD + good + row);
    expect(refused.map((one) => one.why)).toEqual(row.split('\n').map(() => why));
    expect(refused[0]?.row).toBe(4);
    expect(clients.map(({ name }) => name)).toEqual(['Anna', 'Bob']);
  });

  it.each([
    ['mixed line ends', 'client,date\r\nAnna,2026-09-12\rBob,2026-09-12\nCid,2026-09-12', 3],
    ['rows that are too short and too long', `${HEAD}Anna,2026-09-12\nBob,2026-09-12,5,2,6,7,8\n`, 2],
    ['a quote in the middle of a cell', `${HEAD}Anna 5" pipe,2026-09-12,5,1\nBob,2026-09-12,5,2\n`, 2],
    [
      'names of columns that are words of the language',
      '__proto__,constructor,prototype,client,date\n{"polluted":1},x,y,Anna,2026-09-12\n',
      1,
    ],
    ['names of columns that repeat', 'client,client,date,date\nAnna,Bob,2026-09-12,2026-09-13\n', 1],
    [
      'clients named like words of the language',
      'client,date\n__proto__,2026-09-12\nconstructor,2026-09-12\ntoString,2026-09-12\n',
      3,
    ],
    ['a byte order mark in front', '\uFEFFclient,date\nAnna,2026-09-12\n', 1],
    [
      'broken UTF-8',
      Buffer.concat([Buffer.from('client,date\nAn'), Buffer.of(0xff), Buffer.from('na,2026-09-12\n')]),
      1,
    ],
    ['a hundred empty columns', `client,date${','.repeat(100)}\nAnna,2026-09-12${','.repeat(100)}\n`, 1],
  ])('%s are no reason to refuse', async (_, content, clients) => {
    const found = await read(content);
    expect([found.clients.length, found.refused]).toEqual([clients, []]);
  });
});

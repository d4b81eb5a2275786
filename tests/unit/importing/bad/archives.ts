import { utf16 } from '../choice';
import { zip } from '../zip';
import { type BadFile, problem } from './badFile';
import { sheetXml, textRow, workbookParts } from './workbookParts';

const GOOD_SHEET = sheetXml(textRow(1, ['client', 'date']) + textRow(2, ['Anna', '2026-09-12']));
/** A copy of its own: parts of a `Buffer` share its memory. */
const WORKBOOK = new Uint8Array(zip(workbookParts(GOOD_SHEET)));
const workbook = (sheet: string, others: Readonly<Record<string, string | undefined>> = {}): Uint8Array =>
  zip(workbookParts(sheet, others));

const dtds = [
  '<!DOCTYPE x>',
  '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
  `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(5_000)}">]>`,
  '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  '<!DOCTYPE x PUBLIC "-//A//B" "http://127.0.0.1/x.dtd">',
  '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1/p"> %p;]>',
  '<!doctype x>',
  '<!DocType x [<!entity a "b">]>',
  '<?xml version="1.0"?><!DOCTYPE x>',
  '<!-- a comment first --><!DOCTYPE x>',
  '\n\n\t<!DOCTYPE x>',
  `<!--${' '.repeat(5_000)}--><!DOCTYPE x>`,
];
const otherParts = [
  'xl/workbook.xml',
  'xl/styles.xml',
  'xl/sharedStrings.xml',
  '_rels/.rels',
  'xl/_rels/workbook.xml.rels',
  '[Content_Types].xml',
  'xl/theme/theme1.xml',
  'docProps/core.xml',
];

/** XML that declares what it is made of. */
const entities: readonly BadFile[] = [
  ...dtds.map((dtd) => problem(`a sheet that begins ${dtd.slice(0, 60)}`, () => workbook(dtd + GOOD_SHEET), 'hasDtd')),
  ...otherParts.map((name) =>
    problem(
      `a declaration in ${name}`,
      () => workbook(GOOD_SHEET, { [name]: `<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>` }),
      'hasDtd',
    ),
  ),
  ...(['le', 'be'] as const).map((order) =>
    problem(
      `a declaration in UTF-16 ${order}`,
      () =>
        zip([
          ...workbookParts(GOOD_SHEET),
          { name: 'x.xml', content: Buffer.from(utf16('<!DOCTYPE x><x/>', order, true)) },
        ]),
      'hasDtd',
    ),
  ),
];

const cutAt = Array.from({ length: 24 }, (_, i) => (i + 1) / 25);
const at = (share: number) => Math.floor(WORKBOOK.length * share);
const directory = Buffer.from(WORKBOOK).indexOf('PK\x01\x02', 0, 'latin1');
const second = Buffer.from(WORKBOOK).indexOf('PK\x03\x04', 4, 'latin1');
const end = WORKBOOK.length - 22;
const turned = (...places: readonly number[]) => WORKBOOK.map((byte, i) => (places.includes(i) ? byte ^ 0xff : byte));
const written = (place: number, ...values: readonly number[]) => {
  const copy = WORKBOOK.slice();
  copy.set(values, place);
  return copy;
};

/** A workbook on which something has gone wrong on its way. */
const broken: readonly BadFile[] = [
  ...cutAt.map((share) =>
    problem(`a workbook cut at ${Math.round(share * 100)} %`, () => WORKBOOK.slice(0, at(share)), 'damaged'),
  ),
  ...[0, 1, 2, 3].map((i) =>
    problem(`a letter of the name of the format turned, ${i}`, () => written(i, 0), i < 4 ? 'notATable' : 'damaged'),
  ),
  problem('the second part without its mark', () => turned(second), 'damaged'),
  problem('packed bytes turned', () => turned(60, 61, 62), 'damaged'),
  problem('a directory without its mark', () => turned(directory), 'damaged'),
  problem('another way of packing in the directory', () => written(directory + 10, 12, 0), 'damaged'),
  problem('an unknown checksum', () => turned(directory + 16), 'damaged'),
  problem('a packed size that is too large', () => written(directory + 20, 0xff, 0xff, 0, 0), 'damaged'),
  problem('a packed size that is too small', () => written(directory + 20, 1, 0, 0, 0), 'damaged'),
  problem('an unpacked size that is too small', () => written(directory + 24, 1, 0, 0, 0), 'unpacksTooLarge'),
  problem('an unpacked size of 4 GB', () => written(directory + 24, 0xff, 0xff, 0xff, 0xff), 'unpacksTooLarge'),
  problem('a local header behind the end', () => written(directory + 42, 0xff, 0xff, 0, 0), 'damaged'),
  problem('more parts than there are', () => written(end + 10, 0xff, 0), 'damaged'),
  problem('65,535 parts', () => written(end + 10, 0xff, 0xff), 'damaged'),
  problem('a directory behind the end', () => written(end + 16, 0xff, 0xff, 0xff, 0), 'damaged'),
  problem('a directory at the beginning', () => written(end + 16, 0, 0, 0, 0), 'damaged'),
  problem('no end of the directory', () => turned(end), 'damaged'),
  problem('nothing but the name of the format', 'PK\x03\x04', 'damaged'),
  problem(
    'the name of the format and zeros',
    () => Uint8Array.from({ length: 1_000 }, (_, i) => [0x50, 0x4b, 3, 4][i] ?? 0),
    'damaged',
  ),
  problem('an empty ZIP', () => zip([]), 'notATable'),
  problem('an XLS of 1997', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'oldExcel'),
  problem(
    'a workbook behind a password',
    () => Uint8Array.from({ length: 4_096 }, (_, i) => [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][i] ?? i % 7),
    'oldExcel',
  ),
];

const spaces = (length: number) => Buffer.alloc(length, 0x20);
const bomb = (parts: number) => () =>
  zip(Array.from({ length: parts }, (_, i) => ({ name: `${i}.xml`, content: spaces(2_000_000) })));
/** Many directory entries for one packed part. D. Fifield, "A better zip bomb", WOOT 2019. */
const overlapping = (entries: number) => () => {
  const one = zip([{ name: 'a.xml', content: spaces(100_000) }]);
  const from = one.indexOf('PK\x01\x02', 0, 'latin1');
  const entry = one.subarray(from, one.length - 22);
  const tail = Buffer.from(one.subarray(one.length - 22));
  tail.writeUInt16LE(entries, 8);
  tail.writeUInt16LE(entries, 10);
  return Buffer.concat([one.subarray(0, from), ...Array.from({ length: entries }, () => entry), tail]);
};

/** Small files that would become large ones. */
const bombs: readonly BadFile[] = [
  problem('a bomb of one part', bomb(1), 'unpacksTooLarge'),
  problem('a bomb of twenty parts', bomb(20), 'unpacksTooLarge'),
  problem('a bomb of overlapping parts', overlapping(1_000), 'unpacksTooLarge'),
  problem(
    'a bomb beside a workbook',
    () => zip([...workbookParts(GOOD_SHEET), { name: 'xl/x.bin', content: spaces(8_000_000) }]),
    'unpacksTooLarge',
  ),
  problem(
    'a bomb whose directory lies',
    () => zip([{ name: 'a.xml', content: spaces(8_000_000), unpacked: 100 }]),
    'unpacksTooLarge',
  ),
  problem(
    'a bomb that says it is 2 GB',
    () => zip([{ name: 'a.xml', content: 'x', unpacked: 2_000_000_000 }]),
    'unpacksTooLarge',
  ),
  problem(
    'a bomb in a bomb',
    () =>
      zip([
        {
          name: 'a.zip',
          content: zip([{ name: 'b.zip', content: zip([{ name: 'c', content: spaces(5_000_000) }]) }]),
          method: 0,
        },
      ]),
    'damaged',
  ),
  problem(
    'a workbook in a workbook',
    () => zip([{ name: 'a.xlsx', content: Buffer.from(WORKBOOK), method: 0 }]),
    'damaged',
  ),
  problem('a ZIP that is no workbook', () => zip([{ name: 'a.txt', content: 'hello' }]), 'damaged'),
  problem(
    'a ZIP of names that lead elsewhere',
    () =>
      zip([
        { name: '../../etc/passwd', content: 'x' },
        { name: '/etc/passwd', content: 'x' },
      ]),
    'damaged',
  ),
  problem(
    'a ZIP of names that are words of the language',
    () =>
      zip([
        { name: '__proto__', content: 'polluted' },
        { name: 'constructor', content: 'x' },
      ]),
    'damaged',
  ),
  problem(
    'two thousand parts',
    () => zip(Array.from({ length: 2_000 }, (_, i) => ({ name: `${i}.xml`, content: `<a>${i}</a>` }))),
    'damaged',
  ),
];

export const badArchives: readonly BadFile[] = [...entities, ...broken, ...bombs];

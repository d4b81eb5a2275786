import { zip } from '../zip';
import { type BadFile, harmless, problem } from './badFile';
import { MAIN, sheetXml, textCell, textRow, withCell, workbookParts } from './workbookParts';

const GOOD_SHEET = sheetXml(textRow(1, ['client', 'date']) + textRow(2, ['Anna', '2026-09-12']));
const WORKBOOK = new Uint8Array(zip(workbookParts(GOOD_SHEET)));
const workbook = (sheet: string, others: Readonly<Record<string, string | undefined>> = {}): Uint8Array =>
  zip(workbookParts(sheet, others));

const columns = (at: string) =>
  sheetXml(`${textRow(1, ['client', 'date'])}<row r="2">${textCell('A2', 'Anna')}${textCell(at, 'x')}</row>`);

/** Workbooks that are whole and have nothing to be read. */
const poor: readonly BadFile[] = [
  problem('a sheet without a cell', () => workbook(sheetXml('')), 'empty'),
  problem('a sheet without rows', () => workbook(`<worksheet xmlns="${MAIN}"/>`), 'empty'),
  problem('names of columns alone', () => workbook(sheetXml(textRow(1, ['client', 'date']))), 'empty'),
  problem('empty cells', () => workbook(sheetXml(textRow(1, ['', '']) + textRow(2, ['', '']))), 'empty'),
  problem(
    'no sheet in the workbook',
    () => workbook(GOOD_SHEET, { 'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets/></workbook>` }),
    'damaged',
  ),
  problem(
    'a workbook without its list of sheets',
    () => workbook(GOOD_SHEET, { 'xl/workbook.xml': undefined }),
    'damaged',
  ),
  problem(
    'a sheet cut off in the middle of its XML',
    () => workbook('<worksheet><sheetData><row r="1"><c r="A1"'),
    'damaged',
  ),
  problem(
    'a list of sheets cut off',
    () => workbook(GOOD_SHEET, { 'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets><sheet name="A"` }),
    'damaged',
  ),
  problem(
    'no column of days',
    () => workbook(sheetXml(textRow(1, ['client', 'amount']) + textRow(2, ['Anna', '5']))),
    'noColumns',
  ),
  problem(
    'no column of clients',
    () => workbook(sheetXml(textRow(1, ['date', 'amount']) + textRow(2, ['2026-09-12', '5']))),
    'noColumns',
  ),
  problem('a cell in column 501', () => workbook(columns('SG2')), 'tooManyColumns', 2),
  problem('a cell in the last column of all', () => workbook(columns('XFD2')), 'tooManyColumns', 2),
  problem(
    'a name in the last column of all',
    () =>
      workbook(
        sheetXml(
          `<row r="1">${textCell('A1', 'client')}${textCell('XFD1', 'date')}</row>${textRow(2, ['Anna', '2026-09-12'])}`,
        ),
      ),
    'tooManyColumns',
    1,
  ),
  problem(
    'a cell of 40,000 characters',
    () => workbook(withCell(textCell('B3', 'x'.repeat(40_000)))),
    'cellTooLong',
    3,
  ),
  problem(
    'a shared text of 40,000 characters',
    () =>
      workbook(withCell('<c r="B3" t="s"><v>0</v></c>'), {
        'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>${'x'.repeat(40_000)}</t></si></sst>`,
      }),
    'cellTooLong',
    3,
  ),
  {
    name: 'a sheet that is not there',
    content: () => WORKBOOK,
    said: { sheet: 'B' },
    expected: { problem: 'unknownSheet' },
  },
  {
    name: 'a sheet named like a word of the language',
    content: () => WORKBOOK,
    said: { sheet: '__proto__' },
    expected: { problem: 'unknownSheet' },
  },
];

const refusedDay = (name: string, cell: string, why: 'badDate' | 'noDate' | 'future' | 'tooOld'): BadFile => ({
  name: `day of a workbook: ${name}`,
  content: () => workbook(withCell(cell)),
  expected: { refused: [[3, why]], clients: 1 },
});
const refusedSum = (name: string, cell: string): BadFile => ({
  name: `sum of a workbook: ${name}`,
  content: () => workbook(withCell(textCell('B3', '2026-09-12') + cell)),
  expected: { refused: [[3, 'badAmount']], clients: 1 },
});

/** Cells a spreadsheet holds and a sale cannot have. */
const cells: readonly BadFile[] = [
  refusedDay('none', '', 'noDate'),
  refusedDay('serial day 0', '<c r="B3"><v>0</v></c>', 'badDate'),
  refusedDay('serial day 60, which never was', '<c r="B3"><v>60</v></c>', 'badDate'),
  refusedDay('a day before the count', '<c r="B3"><v>-1</v></c>', 'badDate'),
  refusedDay('the last day there is', '<c r="B3"><v>2958465</v></c>', 'badDate'),
  refusedDay('a day beyond it', '<c r="B3"><v>1e15</v></c>', 'badDate'),
  refusedDay('a day as a number', '<c r="B3"><v>20260912</v></c>', 'badDate'),
  refusedDay('a serial day to come', '<c r="B3"><v>60000</v></c>', 'future'),
  refusedDay('a serial day long ago', '<c r="B3"><v>30000</v></c>', 'tooOld'),
  refusedDay('an error', '<c r="B3" t="e"><v>#REF!</v></c>', 'badDate'),
  refusedDay('yes or no', '<c r="B3" t="b"><v>1</v></c>', 'badDate'),
  refusedDay('a formula nobody has computed', '<c r="B3"><f>TODAY()</f></c>', 'noDate'),
  refusedDay('words', textCell('B3', 'soon'), 'badDate'),
  refusedSum('an error', '<c r="C3" t="e"><v>#DIV/0!</v></c>'),
  refusedSum('yes or no', '<c r="C3" t="b"><v>1</v></c>'),
  refusedSum('more than whole numbers hold', '<c r="C3"><v>1e300</v></c>'),
  refusedSum('the largest number there is', '<c r="C3"><v>1.7976931348623157e308</v></c>'),
  refusedSum('words', textCell('C3', 'a lot')),
  refusedSum('a formula as text', textCell('C3', '=1+1')),
];

/** Odd workbooks that are read as they are: only values that were computed, nothing that runs or leads elsewhere. */
const odd: readonly BadFile[] = [
  harmless('a macro beside the sheets', () => workbook(GOOD_SHEET, { 'xl/vbaProject.bin': 'Auto_Open' }), 1),
  harmless(
    'a link to another workbook',
    () => workbook(GOOD_SHEET, { 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
    1,
  ),
  harmless('a part named like a word of the language', () => workbook(GOOD_SHEET, { constructor: 'x' }), 1),
  harmless(
    'formulas with their values',
    () => workbook(withCell('<c r="B3"><f>WEBSERVICE("http://127.0.0.1")</f><v>46000</v></c>')),
    2,
  ),
  harmless(
    'a serial day of 1904',
    () =>
      workbook(withCell('<c r="B3"><v>44000</v></c>'), {
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      }),
    2,
  ),
  harmless('bytes behind the end', () => Buffer.concat([WORKBOOK, Buffer.from('\0\0\0')]), 1),
];

export const badSheets: readonly BadFile[] = [...poor, ...cells, ...odd];

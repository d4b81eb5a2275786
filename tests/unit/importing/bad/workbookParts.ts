import type { zip } from '../zip';

export type Part = Parameters<typeof zip>[0][number];

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const related = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (inner: string) => `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;

/** The parts of a workbook with one sheet, by name; whatever is given takes the place of a part or joins them. */
export function workbookParts(
  sheet: string,
  others: Readonly<Record<string, string | undefined>> = {},
): readonly Part[] {
  const parts: Record<string, string | undefined> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relations(related('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      related('rId1', 'worksheet', 'worksheets/sheet1.xml') +
        ('xl/sharedStrings.xml' in others ? related('rId2', 'sharedStrings', 'sharedStrings.xml') : '') +
        ('xl/styles.xml' in others ? related('rId3', 'styles', 'styles.xml') : ''),
    ),
    'xl/worksheets/sheet1.xml': sheet,
    ...others,
  };
  return Object.entries(parts).flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }]));
}

/** XML of a sheet with these rows. */
export function sheetXml(rows: string): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** A row of texts. */
export function textRow(row: number, texts: readonly string[]): string {
  const cells = texts.map((text, i) => textCell(`${String.fromCharCode(65 + i)}${row}`, text));
  return `<row r="${row}">${cells.join('')}</row>`;
}

export function textCell(at: string, text: string): string {
  return `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** Client and date above one good row and one whose day or sum is the cell given. */
export function withCell(cell: string): string {
  return sheetXml(
    `${textRow(1, ['client', 'date', 'amount'])}${textRow(2, ['Anna', '2026-09-12', '5'])}<row r="3">${textCell('A3', 'Bob')}${cell}</row>`,
  );
}

/** Why a file cannot be imported; each has its own words. */
export type ImportProblemKind =
  | 'tooLarge' // more than 100 MB
  | 'empty' // no row with anything in it
  | 'notATable' // neither text in rows nor an XLSX workbook
  | 'oldExcel' // XLS of Excel 97–2003, or a workbook behind a password
  | 'damaged' // a truncated or altered XLSX file
  | 'unpacksTooLarge' // more than 1 GB unpacked, or more than 200 times its size
  | 'hasDtd' // XML that declares its own entities
  | 'unknownSheet' // the sheet that was chosen is not there
  | 'tooManyRows' // more than 1,100,000
  | 'tooManyColumns' // more than 500
  | 'rowTooLong' // one row of more than 4 million characters
  | 'cellTooLong' // a cell of more than 32,767 characters
  | 'quoteNotClosed' // a quoted cell that never ends
  | 'noColumns' // a date or a client is not among the columns
  | 'otherFile' // not the file whose import was begun
  | 'busy' // another page is importing
  | 'timedOut' // two minutes without a row
  | 'failed'; // none of the above

/** A file that cannot be imported, with the row, counted from 1, where that was found. */
export class ImportProblem extends Error {
  constructor(
    readonly kind: ImportProblemKind,
    readonly row?: number,
  ) {
    super(row === undefined ? kind : `${kind} in row ${row}`);
    this.name = 'ImportProblem';
  }
}

/** Why one row is not taken. */
export const rowRefusals = [
  'noClient',
  'noDate',
  'badDate',
  'openDate', // day and month could be either way round
  'future',
  'tooOld',
  'badAmount',
  'openAmount', // a sign in it could be the decimal one or set groups apart
  'badCurrency',
  'twoClients', // its client's name is that of several known clients
  'dealOfOther', // its deal belongs to another client in this file
  'repeatedDeal', // its deal has other rows that differ
] as const;
export type RowRefusal = (typeof rowRefusals)[number];

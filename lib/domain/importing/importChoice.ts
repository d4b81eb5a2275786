import type { PurchaseSource } from '../purchaseSource';

/** What a column of a file can be. `contact`: phones and e-mails; `skip`: of no use here. */
export const columnKinds = [
  'client',
  'clientId',
  'date',
  'amount',
  'currency',
  'stage',
  'owner',
  'category',
  'dealId',
  'taxNumber',
  'contact',
  'skip',
] as const;
export type ColumnKind = (typeof columnKinds)[number];

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251'] as const;
export type Encoding = (typeof encodings)[number];

export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/**
 * What becomes of rows that name the same deal and differ: not understood until the user says that they are its lines
 * (`sum`) or that each carries the sum of the whole deal (`first`).
 */
export type Repeats = 'refuse' | 'sum' | 'first';

/** How a file is read as a table. */
export interface TableChoice {
  readonly encoding: Encoding;
  readonly separator: Separator;
  /** Name of the sheet; undefined for a text file. */
  readonly sheet: string | undefined;
  /** Rows above the one with the names of the columns. */
  readonly headerAfter: number;
}

/** How the rows of a table are understood. */
export interface RowChoice {
  /** One kind per column; of each kind but `contact` and `skip` there is one column at most. */
  readonly columns: readonly ColumnKind[];
  /** Undefined: settled value by value where that is unambiguous. */
  readonly dayOrder: 'dmy' | 'mdy' | undefined;
  readonly decimal: ',' | '.' | undefined;
  /** ISO 4217 code of sums that name none. */
  readonly currency: string | undefined;
  /** Stages, as the file writes them, whose rows are sales. */
  readonly wonStages: readonly string[];
  readonly repeats: Repeats;
}

type Namesakes = 'one' | 'two';

/** Where the purchases go and how much they are. */
export interface PlaceChoice {
  /** Origin of a connected site, or `FILE_SITE`. */
  readonly site: string;
  readonly source: PurchaseSource;
  /** Kind of record the ids of clients are ids of, where a client is not known yet. */
  readonly clientType: string;
  /** True only if the user says that the file holds all sales of its clients. */
  readonly holdsAll: boolean;
  /** Whether a client the file gives no id of is the only known client of his name, or another one. */
  readonly namesakes: Namesakes;
}

/** Everything the user has confirmed of one file. */
export interface ImportChoice extends TableChoice, RowChoice, PlaceChoice {}

/** Stands for the site of files that belong to no CRM; like every site it is one word. */
export const FILE_SITE = 'file:';

/** Kind of record of clients that a file names and gives no id of. */
export const NAMED_TYPE = 'name';

/** Kind of record of clients that a file gives no id of but a tax number. */
export const TAX_TYPE = 'taxNumber';

import type { ColumnKind, Encoding, Separator } from '../../lib/domain/importing/importChoice';
import type { RowRefusal } from '../../lib/domain/importing/importProblem';
import * as m from '../../lib/locales/messages/messages';
import type { ImportTrouble } from './importView';

export const kindNames: Readonly<Record<ColumnKind, () => string>> = {
  client: m.import_kind_client,
  clientId: m.import_kind_clientId,
  date: m.import_kind_date,
  amount: m.import_kind_amount,
  currency: m.import_kind_currency,
  stage: m.import_kind_stage,
  owner: m.import_kind_owner,
  category: m.import_kind_category,
  dealId: m.import_kind_dealId,
  contact: m.import_kind_contact,
  skip: m.import_kind_skip,
};

export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1251': 'Windows-1251',
};

export const separatorNames: Readonly<Record<Separator, () => string>> = {
  ',': () => `${m.import_separator_comma()} «,»`,
  ';': () => `${m.import_separator_semicolon()} «;»`,
  '\t': m.import_separator_tab,
  '|': () => `${m.import_separator_pipe()} «|»`,
};

const refusals: Readonly<Record<RowRefusal, () => string>> = {
  noClient: m.import_why_noClient,
  noDate: m.import_why_noDate,
  badDate: m.import_why_badDate,
  openDate: m.import_why_openDate,
  future: m.import_why_future,
  tooOld: m.import_why_tooOld,
  badAmount: m.import_why_badAmount,
  openAmount: m.import_why_openAmount,
  badCurrency: m.import_why_badCurrency,
  twoClients: m.import_why_twoClients,
  dealOfOther: m.import_why_dealOfOther,
  repeatedDeal: m.import_why_repeatedDeal,
};

export function refusalText(why: RowRefusal): string {
  return refusals[why]();
}

const troubles: Readonly<Record<ImportTrouble['kind'], () => string>> = {
  tooLarge: m.import_trouble_tooLarge,
  empty: m.import_trouble_empty,
  notATable: m.import_trouble_notATable,
  oldExcel: m.import_trouble_oldExcel,
  damaged: m.import_trouble_damaged,
  unpacksTooLarge: m.import_trouble_unpacksTooLarge,
  hasDtd: m.import_trouble_hasDtd,
  unknownSheet: m.import_trouble_unknownSheet,
  tooManyRows: m.import_trouble_tooManyRows,
  tooManyColumns: m.import_trouble_tooManyColumns,
  rowTooLong: m.import_trouble_rowTooLong,
  cellTooLong: m.import_trouble_cellTooLong,
  quoteNotClosed: m.import_trouble_quoteNotClosed,
  noColumns: m.import_trouble_noColumns,
  otherFile: m.import_trouble_otherFile,
  timedOut: m.import_trouble_timedOut,
  failed: m.import_trouble_failed,
  storageFull: m.import_trouble_storageFull,
  newerSchema: m.import_trouble_newerSchema,
  cannotOpen: m.import_trouble_cannotOpen,
  storeDamaged: m.import_trouble_storeDamaged,
};

/** What happened and what can be done about it, with the row where that is known. */
export function troubleText({ kind, row }: ImportTrouble): string {
  const text = troubles[kind]();
  return row === undefined ? text : `${m.import_trouble_row({ row })} ${text}`;
}

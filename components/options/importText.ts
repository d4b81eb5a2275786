import type { ColumnKind, Encoding, Separator } from '../../lib/domain/importing/importChoice';
import type { RowRefusal } from '../../lib/domain/importing/importProblem';
import * as m from '../../lib/locales/messages/messages';
import type { ImportTrouble } from './importView';

export const kindNames: Readonly<Record<ColumnKind, () => string>> = {
  client: m.import_kind_client,
  clientId: m.import_kind_client_id,
  date: m.import_kind_date,
  amount: m.import_kind_amount,
  currency: m.import_kind_currency,
  stage: m.import_kind_stage,
  owner: m.import_kind_owner,
  category: m.import_kind_category,
  dealId: m.import_kind_deal_id,
  taxNumber: m.import_kind_tax_number,
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
  ',': m.import_separator_comma,
  ';': m.import_separator_semicolon,
  '\t': m.import_separator_tab,
  '|': m.import_separator_pipe,
};

const refusals: Readonly<Record<RowRefusal, () => string>> = {
  noClient: m.import_why_no_client,
  noDate: m.import_why_no_date,
  badDate: m.import_why_bad_date,
  openDate: m.import_why_open_date,
  future: m.import_why_future,
  tooOld: m.import_why_too_old,
  badAmount: m.import_why_bad_amount,
  openAmount: m.import_why_open_amount,
  badCurrency: m.import_why_bad_currency,
  twoClients: m.import_why_two_clients,
  dealOfOther: m.import_why_deal_of_other,
  repeatedDeal: m.import_why_repeated_deal,
};

export function refusalText(why: RowRefusal): string {
  return refusals[why]();
}

const troubles: Readonly<Record<ImportTrouble['kind'], () => string>> = {
  tooLarge: m.import_trouble_too_large,
  empty: m.import_trouble_empty,
  notATable: m.import_trouble_not_a_table,
  oldExcel: m.import_trouble_old_excel,
  damaged: m.import_trouble_damaged,
  unpacksTooLarge: m.import_trouble_unpacks_too_large,
  hasDtd: m.import_trouble_has_dtd,
  unknownSheet: m.import_trouble_unknown_sheet,
  tooManyRows: m.import_trouble_too_many_rows,
  tooManyColumns: m.import_trouble_too_many_columns,
  rowTooLong: m.import_trouble_row_too_long,
  cellTooLong: m.import_trouble_cell_too_long,
  quoteNotClosed: m.import_trouble_quote_not_closed,
  noColumns: m.import_trouble_no_columns,
  otherFile: m.import_trouble_other_file,
  busy: m.import_trouble_busy,
  timedOut: m.import_trouble_timed_out,
  failed: m.import_trouble_failed,
  storageFull: m.import_trouble_storage_full,
  newerSchema: m.import_trouble_newer_schema,
  locked: m.lock_import,
  cannotOpen: m.import_trouble_cannot_open,
  storeDamaged: m.import_trouble_store_damaged,
};

/** What happened and what can be done about it, with the row where that is known. */
export function troubleText({ kind, row }: ImportTrouble): string {
  const text = troubles[kind]();
  return row === undefined ? text : `${m.import_trouble_row({ row })} ${text}`;
}

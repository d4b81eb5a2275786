import type { RecordRef, RowOnPage } from '../adapter';
import { type AddressReading, kindOf } from './address';
import type { LinkedRecords } from './linkedRecords';
import type { RowGroup } from './rowsOfPage';
import { recordsOfRow } from './rowTexts';
import { shownText } from './texts';
import type { RecordType } from './words/nouns';

/** A row of a list and the record it is of. */
export interface ListedRow extends RowOnPage {
  readonly row: Element;
}

/** Rows and cards of a list page whose records are of the kind the address says. */
export function rowsOfList(
  groups: readonly RowGroup[],
  links: LinkedRecords,
  type: RecordType | undefined,
): readonly ListedRow[] {
  if (type === undefined) return [];
  const seen = new Set<Element>();
  return groups.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      const records = recordsOfRow(row, links);
      const own = records.find((record) => kindOf(record.type) === kindOf(type));
      if (!own?.id || seen.has(row) || (own.type !== type && kindOf(type) === 'deal')) return [];
      seen.add(row);
      return [rowOf(row, own, records, links)];
    }),
  );
}

function rowOf(row: Element, own: AddressReading, records: readonly AddressReading[], links: LinkedRecords): ListedRow {
  const named = [...row.querySelectorAll('a[href]')].filter(
    (link) => links.of(link)?.id === own.id && shownText(link) !== '',
  );
  const name =
    named.map((link) => shownText(link)).find((text) => /\p{L}/u.test(text)) ??
    named.map((link) => shownText(link))[0] ??
    '';
  const client = kindOf(own.type) === 'deal' ? clientOf(records) : undefined;
  return { row, recordId: own.id, recordType: own.noun, name, ...(client && { client }) };
}

function clientOf(records: readonly AddressReading[]): RecordRef | undefined {
  const client = records.find(({ type }) => type === 'company') ?? records.find(({ type }) => type === 'contact');
  return client?.id === undefined ? undefined : { type: client.noun, id: client.id };
}

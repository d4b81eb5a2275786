import type { ContactValues } from '../domain/identity/contactValues';
import type { ColumnKind } from '../domain/importing/importChoice';
import { ownText, type Row, textOf } from './cell';

/** Several phones or addresses in one cell. */
const BETWEEN = /[,;\n|]+/;

/** Reads what a row tells of how its client is reached and registered, as it is written. */
export function contactReader(columns: readonly ColumnKind[]): (row: Row) => ContactValues | undefined {
  const contacts = columns.flatMap((kind, place) => (kind === 'contact' ? [place] : []));
  const taxNumber = columns.indexOf('taxNumber');
  if (contacts.length === 0 && taxNumber < 0) return () => undefined;
  return (row) => {
    const values = contacts.flatMap((place) => valuesIn(textOf(row[place])));
    const taxNumbers = taxNumber < 0 ? [] : valuesIn(textOf(row[taxNumber]));
    if (values.length === 0 && taxNumbers.length === 0) return undefined;
    const emails = values.filter((value) => value.includes('@'));
    return { phones: values.filter((value) => !value.includes('@')), emails, taxNumbers };
  };
}

function valuesIn(text: string): readonly string[] {
  const values = text.split(BETWEEN).map((value) => ownText(value.trim()));
  return values.filter((value) => value !== '');
}

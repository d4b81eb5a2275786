import type { DealTexts, RowOnPage } from '../adapter';
import { dayOfInstant } from '../text/date';
import type { ListedRow } from './listRows';
import { readGeneral } from './readGeneral';
import type { GeneralReading } from './reading';
import { untilChange } from './untilChange';

/** One reading of a page, shared by all that ask for a part of it before the page changes. */
export interface Memo {
  readonly reading: GeneralReading;
  readonly textsOf: ReadonlyMap<Element, DealTexts>;
  readonly rows: ReadonlyMap<Element, RowOnPage>;
}

/** The page around `root` as it is now. */
export const memoOf: (root: ParentNode) => Memo = untilChange(readNow);

function readNow(document: Document, address: string): Memo {
  const reading = readGeneral(new URL(address), document, { today: dayOfInstant(Date.now()) ?? '1970-01-01' });
  const textsOf = new Map(
    reading.listings.flatMap(({ rows, texts }) => rows.map((row, at) => [row, texts[at]] as const)),
  );
  return {
    reading,
    textsOf: new Map([...textsOf].filter((entry): entry is [Element, DealTexts] => entry[1] !== undefined)),
    rows: rowsOf(reading),
  };
}

function rowsOf({ rows }: GeneralReading): ReadonlyMap<Element, RowOnPage> {
  return new Map((rows as readonly ListedRow[]).map(({ row, ...shown }) => [row, shown]));
}

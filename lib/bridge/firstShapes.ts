import { languages } from '../domain/language';
import { purchaseSources } from '../domain/purchaseSource';
import { MOST_ROWS_ASKED } from '../domain/rowMark';
import type { FirstMessages } from './messages';

type DataOf<Name extends keyof FirstMessages> = Parameters<FirstMessages[Name]>[0];
type Shapes = { readonly [Name in keyof FirstMessages]: (data: unknown) => data is DataOf<Name> };
type Fields = Readonly<Record<string, (value: unknown) => boolean>>;

const nothing = (data: unknown): data is undefined => data === undefined;
const isText = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'string' && value.length >= least && value.length <= most;
const isOneOf = (values: readonly string[]) => (value: unknown) => values.some((one) => one === value);

const parts: readonly DataOf<'wantPart'>['part'][] = ['opened', 'reader', 'marks', 'panel', 'note', 'guard'];

const address: Fields = {
  type: (value) => typeof value === 'string' && /^[\w.-]{1,60}$/.test(value),
  id: (value) => isText(value, 1, 200),
};
const saleFields: Fields = {
  source: isOneOf(purchaseSources),
  named: (value) => isText(value, 0, 500),
};

/**
 * What the first messages of a page must look like, as `schemas.ts` says it of all others. By hand: the library behind
 * those is larger than everything else that must be there before a page is answered.
 */
export const firstShapes: Shapes = {
  wantOverlay: nothing,
  wantPart: (data): data is DataOf<'wantPart'> =>
    hasFields(data, { part: isOneOf(parts) }, { language: isOneOf(languages) }),
  clientCard: (data): data is DataOf<'clientCard'> => hasFields(data, address),
  marksOf: (data): data is DataOf<'marksOf'> => hasFields(data, { rows: isListOfRows }),
  siteKnowledge: nothing,
};

function isListOfRows(rows: unknown): boolean {
  return (
    Array.isArray(rows) && rows.length <= MOST_ROWS_ASKED && rows.every((row) => hasFields(row, address, saleFields))
  );
}

/** True for an object with these fields and perhaps those, and no other. */
function hasFields(data: unknown, fields: Fields, optional: Fields = {}): boolean {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return false;
  const found: readonly (readonly [string, unknown])[] = Object.entries(data);
  const isWhole = Object.keys(fields).every((name) => Object.hasOwn(data, name));
  return isWhole && found.every(([name, value]) => fieldOf(name, fields, optional)?.(value) === true);
}

function fieldOf(name: string, ...all: readonly Fields[]): Fields[string] | undefined {
  return all.find((fields) => Object.hasOwn(fields, name))?.[name];
}

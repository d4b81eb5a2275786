import type { Condition, Facts } from '../content/condition';
import type { Opening, ScriptBook } from '../content/scriptBook';

/** What of a client an opening of the head's own may be for. */
export const openingFields = ['status', 'type', 'season'] as const satisfies readonly (keyof Facts)[];
export type OpeningField = (typeof openingFields)[number];

/** A condition on what was promised or is owed to a client: an opening with one is said before any other. */
const FIRST: readonly (keyof Condition)[] = [
  'marks',
  'agreedDate',
  'selfContact',
  'permission',
  'newManager',
  'serviceNorm',
  'consent',
];
const OWN = /^own\d+$/;
/** Between two openings that stand next to each other. */
const STEP = 10;

/** True for an opening that the head has added. */
export function isOwnOpening(code: string): boolean {
  return OWN.test(code);
}

/** The code that the next opening of the head's will bear. */
export function nextOpeningCode({ openings }: ScriptBook): string {
  for (let n = 1; ; n++) if (!openings.some(({ code }) => code === `own${n}`)) return `own${n}`;
}

/**
 * The script with one more opening, which begins as a copy of the one named `like`, has no name yet, and is said before
 * those that ask for nothing but a status or a season.
 */
export function withOpening(book: ScriptBook, like: string): ScriptBook {
  const copied = book.openings.find(({ code }) => code === like) ?? book.openings[0];
  if (!copied) return book;
  const made: Opening = { ...copied, code: nextOpeningCode(book), label: '', when: ownPartOf(copied.when) };
  const openings = inOrder(book.openings);
  const at = openings.findLastIndex(({ when }) => FIRST.some((field) => field in when)) + 1;
  return withOpenings(book, openings.toSpliced(at, 0, made));
}

/** Those that ship stay: for every client there is something to say. */
export function withoutOpening(book: ScriptBook, code: string): ScriptBook {
  if (!isOwnOpening(code)) return book;
  return withOpenings(
    book,
    inOrder(book.openings).filter((one) => one.code !== code),
  );
}

/** The script with an opening one place further up: of two that hold the upper one is said. */
export function withOpeningEarlier(book: ScriptBook, code: string): ScriptBook {
  const openings = inOrder(book.openings);
  const at = openings.findIndex((one) => one.code === code);
  const [moved, before] = [openings[at], openings[at - 1]];
  return moved && before ? withOpenings(book, openings.toSpliced(at - 1, 2, moved, before)) : book;
}

/** The script with other values in the condition of an opening of the head's own; none: the field is not asked for. */
export function withOpeningFor(
  book: ScriptBook,
  code: string,
  field: OpeningField,
  values: readonly string[],
): ScriptBook {
  const changed = (opening: Opening): Opening => {
    const { [field]: _, ...rest } = opening.when;
    return { ...opening, when: values.length > 0 ? { ...rest, [field]: values } : rest };
  };
  return {
    ...book,
    openings: book.openings.map((one) => (one.code === code && isOwnOpening(code) ? changed(one) : one)),
  };
}

function ownPartOf(when: Condition): Condition {
  return Object.fromEntries(openingFields.flatMap((field) => (when[field] ? [[field, when[field]]] : [])));
}

function inOrder(openings: readonly Opening[]): readonly Opening[] {
  return openings.toSorted((one, other) => one.priority - other.priority);
}

function withOpenings(book: ScriptBook, openings: readonly Opening[]): ScriptBook {
  return { ...book, openings: openings.map((one, at) => ({ ...one, priority: (at + 1) * STEP })) };
}

import type { Objection, ScriptBook } from '../content/scriptBook';

/** Where an objection stands: after a reason, or, without one, at any time. */
export type ObjectionPlace = string | undefined;

const WORDED = /[^\p{L}\p{N}]+/gu;

/** The script with one more objection and no answer yet, and the id it bears there. */
export function withObjection(
  book: ScriptBook,
  place: ObjectionPlace,
  says: string,
): { readonly book: ScriptBook; readonly id: string } {
  const known = objectionsAt(book, place);
  const id = freeId(known.map((objection) => objection.id));
  return { book: withObjections(book, place, [...known, { id, says, answer: '' }]), id };
}

export function withoutObjection(book: ScriptBook, place: ObjectionPlace, id: string): ScriptBook {
  return withObjections(
    book,
    place,
    objectionsAt(book, place).filter((objection) => objection.id !== id),
  );
}

/** The script with an objection one place further up: its digit in the panel is its place. The first stays where it is. */
export function withObjectionEarlier(book: ScriptBook, place: ObjectionPlace, id: string): ScriptBook {
  const known = objectionsAt(book, place);
  const at = known.findIndex((objection) => objection.id === id);
  const [moved, before] = [known[at], known[at - 1]];
  return moved && before ? withObjections(book, place, known.toSpliced(at - 1, 2, moved, before)) : book;
}

/** True where a client who says this finds an answer, whatever the signs between the words. */
export function isAnswered(book: ScriptBook, phrase: string): boolean {
  const all = [...book.commonObjections, ...book.branches.flatMap(({ objections }) => objections)];
  return all.some(({ says }) => bare(says) === bare(phrase));
}

function objectionsAt(book: ScriptBook, place: ObjectionPlace): readonly Objection[] {
  if (place === undefined) return book.commonObjections;
  return book.branches.find(({ reason }) => reason === place)?.objections ?? [];
}

function withObjections(book: ScriptBook, place: ObjectionPlace, objections: readonly Objection[]): ScriptBook {
  if (place === undefined) return { ...book, commonObjections: objections };
  return {
    ...book,
    branches: book.branches.map((branch) => (branch.reason === place ? { ...branch, objections } : branch)),
  };
}

function freeId(taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`own${n}`)) return `own${n}`;
}

function bare(text: string): string {
  return text.toLowerCase().replace(WORDED, ' ').trim();
}

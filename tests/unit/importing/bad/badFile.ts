import type { ImportChoice } from '../../../../lib/domain/importing/importChoice';
import type { ImportProblemKind, RowRefusal } from '../../../../lib/domain/importing/importProblem';

export type Content = string | Uint8Array | readonly (string | Uint8Array)[];

/** A hostile or broken file, made anew each time, and what must become of it: declared here, never taken from a run. */
export interface BadFile {
  readonly name: string;
  readonly content: () => Content;
  /** What the user says of it, where that is part of the case. */
  readonly said?: Partial<ImportChoice>;
  readonly expected: Problem | Rows;
}

/** The whole file is refused by a name, with its row where there is one. */
interface Problem {
  readonly problem: ImportProblemKind;
  readonly row?: number;
}

/** Rows are refused by number and reason, and the other ones give so many clients. */
interface Rows {
  readonly refused: readonly (readonly [row: number, why: RowRefusal])[];
  readonly clients: number;
}

export function problem(
  name: string,
  content: Content | (() => Content),
  kind: ImportProblemKind,
  row?: number,
): BadFile {
  return { name, content: made(content), expected: { problem: kind, ...(row !== undefined && { row }) } };
}

/** A file without a bad row that gives so many clients, however odd it looks. */
export function harmless(name: string, content: Content | (() => Content), clients: number): BadFile {
  return { name, content: made(content), expected: { refused: [], clients } };
}

export const HEAD = 'client,date,amount,order id';
const GOOD = ['Anna,2026-09-12,5,1', 'Bob,2026-09-13,5,2'];

/** Two good rows and a bad one, which is refused alone: row 4. */
export function badRow(row: string, why: RowRefusal, kind = 'row'): BadFile {
  const text = [HEAD, ...GOOD, row].join('\n');
  return { name: `${kind} ${shown(row)}`, content: () => text, expected: { refused: [[4, why]], clients: 2 } };
}

export function badDate(text: string, why: RowRefusal = 'badDate'): BadFile {
  return badRow(`Cid,${quoted(text)},5,9`, why, 'day');
}

export function badAmount(text: string, why: RowRefusal = 'badAmount'): BadFile {
  return badRow(`Cid,2026-09-12,${quoted(text)},9`, why, 'sum');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function shown(text: string): string {
  return JSON.stringify(text).slice(0, 80);
}

function made(content: Content | (() => Content)): () => Content {
  return typeof content === 'function' ? content : () => content;
}

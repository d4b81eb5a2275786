import { disagreements, type Stored } from '../stored';

/** Purchases of every client of a file by the key he gets. */
export type FileTruth = ReadonlyMap<string, readonly string[]>;

/**
 * What is wrong after an import into an empty store was broken off, in words: the store must hold whole clients, and
 * exactly those up to the cursor, none of them told and lost.
 */
export function judgeImport(stored: Stored, truth: FileTruth, toldClients: number): readonly string[] {
  const [run] = stored.runs;
  const doneTo = run?.doneTo ?? '';
  const expected = [...truth].filter(([key]) => key <= doneTo);
  const found = new Map(stored.clients.map(({ key, deals }) => [key, deals]));
  const lost = expected.filter(([key, deals]) => !isSame(deals, found.get(key)));
  const ahead = stored.clients.filter(({ key }) => key > doneTo);
  const done = run?.doneClients ?? 0;
  return [
    ...disagreements(stored),
    ...(lost.length > 0 ? [`${lost.length} clients before the cursor are not as in the file`] : []),
    ...(ahead.length > 0 ? [`${ahead.length} clients after the cursor`] : []),
    ...(done === expected.length ? [] : [`the cursor says ${done} clients, there are ${expected.length} up to it`]),
    ...(toldClients <= done ? [] : [`${toldClients} clients were told as written, the cursor says ${done}`]),
    ...(stored.journal.every((key) => found.has(key)) ? [] : ['the journal has notes of nobody']),
  ];
}

function isSame(one: readonly string[], other: readonly string[] = []): boolean {
  return one.length === other.length && new Set([...one, ...other]).size === one.length;
}

import { BackupProblem, type BackupSummary } from '../../domain/backup/backup';
import { SCHEMA } from '../databases';
import type { HistRow } from '../rows';
import { endSchema, headerSchema, settingSchema } from './fileSchemas';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupEnd,
  type BackupHeader,
  type BackupLine,
  type BackupSetting,
  type BackupTable,
  backupTables,
  noCounts,
} from './format';
import { unpackedLines } from './lines';
import { rowSchemas } from './schema';
import { checksumOf, endOf, SEAL_BYTES } from './seal';

/** A file that is whole and holds nothing but what a backup may hold. */
export interface CheckedBackup {
  readonly summary: BackupSummary;
  readonly settings: readonly BackupSetting[];
  /** Lines after the header: settings and rows. */
  readonly lines: number;
}

export interface CheckContext {
  readonly signal: AbortSignal;
  /** Rows checked so far and how many there are. */
  readonly onRows: (rows: number, all: number) => void;
}

/** How many lines are told of at once. */
const TOLD_EVERY = 500;

/** Reads the whole file and writes nothing. Throws `BackupProblem`, or as `signal` says. */
export async function checkBackup(file: Blob, { signal, onRows }: CheckContext): Promise<CheckedBackup> {
  const header = await headerOf(file, signal);
  const end = await wholeEnd(file, signal);
  const lines = linesIn(end);
  const settings: BackupSetting[] = [];
  const found = { ...noCounts(), purchases: 0 };
  let read = 0;
  for await (const [table, value] of backupLines(file, signal)) {
    found[table]++;
    if (table === 'settings') settings.push(value as BackupSetting);
    if (table === 'hist') found.purchases += (value as HistRow).d.length;
    if (++read % TOLD_EVERY === 0) onRows(read, lines);
  }
  const { purchases, ...counts } = found;
  const isAllThere = (Object.keys(counts) as (keyof typeof counts)[]).every((of) => counts[of] === end.counts[of]);
  if (!isAllThere || purchases !== end.purchases || counts.hist !== end.clients) throw new BackupProblem('wrong');
  const { product, day } = header;
  return { summary: { product, day, clients: end.clients, purchases }, settings, lines };
}

function linesIn({ counts }: BackupEnd): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/**
 * The lines after the header, each checked by its schema; those up to `after` are passed over. Throws `BackupProblem`.
 */
export async function* backupLines(file: Blob, signal: AbortSignal, after = 0): AsyncGenerator<BackupLine, void> {
  for await (const { text, line } of unpackedLines(bodyOf(file), signal)) {
    if (line > after + 1) yield lineOf(text, line);
  }
}

function lineOf(text: string, line: number): BackupLine {
  const value = parsed(text);
  const [table, row] = Array.isArray(value) && value.length === 2 ? value : [];
  const schema = table === 'settings' ? settingSchema : isTable(table) ? rowSchemas[table] : undefined;
  const checked = schema?.safeParse(row);
  if (!checked?.success) throw new BackupProblem('wrong', line);
  return [table, checked.data] as BackupLine;
}

function isTable(name: unknown): name is BackupTable {
  return backupTables.some((table) => table === name);
}

async function headerOf(file: Blob, signal: AbortSignal): Promise<BackupHeader> {
  const header = parsed(await firstLine(file, signal));
  const { format, version, schema } = (header ?? {}) as Partial<Record<string, unknown>>;
  if (format !== BACKUP_FORMAT) throw new BackupProblem('notBackup');
  const isNewer = (number: unknown, ours: number) => typeof number === 'number' && number > ours;
  if (isNewer(version, BACKUP_VERSION) || isNewer(schema, SCHEMA)) throw new BackupProblem('newer');
  const checked = headerSchema.safeParse(header);
  if (!checked.success) throw new BackupProblem('wrong', 1);
  return checked.data;
}

async function firstLine(file: Blob, signal: AbortSignal): Promise<string> {
  const [one, two] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (one !== 0x1f || two !== 0x8b) throw new BackupProblem('notBackup');
  const beginning = file.size > SEAL_BYTES ? bodyOf(file) : file;
  for await (const { text } of unpackedLines(beginning, signal)) return text;
  throw new BackupProblem('notBackup');
}

/** The last line of a file that is byte for byte as it was written. */
async function wholeEnd(file: Blob, signal: AbortSignal): Promise<BackupEnd> {
  const isEnd = (value: unknown): value is BackupEnd => endSchema.safeParse(value).success;
  const end = endOf(new Uint8Array(await file.slice(-SEAL_BYTES).arrayBuffer()), isEnd);
  if (!end || (await checksumOf(bodyOf(file), signal)) !== end.sha256) throw new BackupProblem('damaged');
  return end;
}

function bodyOf(file: Blob): Blob {
  return file.slice(0, Math.max(0, file.size - SEAL_BYTES));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

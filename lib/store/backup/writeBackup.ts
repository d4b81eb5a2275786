import type { BackupSummary } from '../../domain/backup/backup';
import type { Day } from '../../domain/day';
import { SCHEMA } from '../databases';
import { isReadOnly, readDb } from '../db';
import { StoreFailure } from '../failure';
import { getMeta } from '../meta';
import type { HistRow, MetaRow } from '../rows';
import { tablePages } from '../tablePages';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupHeader,
  type BackupLine,
  type BackupSetting,
  type BackupTable,
  backupTables,
  isKept,
  noCounts,
} from './format';
import { checksumOf, sealOf } from './seal';

/** Times that writing begins again because a client's history changed meanwhile. */
const MOST_TRIES = 3;
/** Bytes that are handed to the browser at once, out of our memory. */
const PART_BYTES = 2 ** 20;

export interface BackupOrder {
  readonly settings: readonly BackupSetting[];
  readonly product: string;
  readonly day: Day;
}

export interface BackupContext {
  readonly signal: AbortSignal;
  /** Clients gone through so far. */
  readonly onClients: (clients: number) => void;
}

export interface WrittenBackup extends BackupSummary {
  readonly file: Blob;
}

/** Everything that cannot be computed again, in one file, see `format.md`. Throws `StoreFailure`, or as `signal` says. */
export async function writeBackup(order: BackupOrder, context: BackupContext): Promise<WrittenBackup> {
  if (await isReadOnly()) throw new StoreFailure('newerSchema');
  for (let tries = 1; ; tries++) {
    const before = await changes();
    const written = await writeOnce(order, context);
    if (tries === MOST_TRIES || (await changes()) === before) return written;
  }
}

function changes(): Promise<number> {
  return readDb(async (db) => (await getMeta(db, 'changes')) ?? 0);
}

async function writeOnce(order: BackupOrder, { signal, onClients }: BackupContext): Promise<WrittenBackup> {
  const written = { counts: noCounts(), clients: 0, purchases: 0, bytes: 0 };
  const packed = packedBlob(async (write) => {
    const send = async (lines: readonly unknown[]) => {
      signal.throwIfAborted();
      written.bytes += await write(lines);
    };
    await send([headerOf(order)]);
    await send(order.settings.map((setting): BackupLine => ['settings', setting]));
    written.counts.settings = order.settings.length;
    for (const table of backupTables) {
      for await (const rows of keptRows(table)) {
        await send(rows.map((row): BackupLine => [table, row]));
        written.counts[table] += rows.length;
        if (table !== 'hist') continue;
        written.clients += rows.length;
        written.purchases += purchasesIn(rows as readonly HistRow[]);
        onClients(written.clients);
      }
    }
  });
  const body = await packed;
  const seal = sealOf({ ...written, sha256: await checksumOf(body, signal) });
  const file = new Blob([body, seal], { type: 'application/gzip' });
  const { product, day } = order;
  return { file, product, day, clients: written.clients, purchases: written.purchases };
}

function headerOf({ product, day }: BackupOrder): BackupHeader {
  return { format: BACKUP_FORMAT, version: BACKUP_VERSION, schema: SCHEMA, product, day, kept: 'plain' };
}

async function* keptRows(table: BackupTable): AsyncGenerator<readonly object[]> {
  for await (const rows of tablePages<object>((job) => readDb((db) => job(db.table(table))))) {
    yield table === 'meta' ? rows.filter((row) => isKept((row as MetaRow).name)) : rows;
  }
}

function purchasesIn(rows: readonly HistRow[]): number {
  return rows.reduce((sum, { d }) => sum + d.length, 0);
}

/** What `fill` writes, packed; every call of `write` takes lines and gives their bytes. */
async function packedBlob(
  fill: (write: (lines: readonly unknown[]) => Promise<number>) => Promise<void>,
): Promise<Blob> {
  const packing = new CompressionStream('gzip');
  const packed = collected(packing.readable);
  const writer = packing.writable.getWriter();
  try {
    await fill(async (lines) => {
      const bytes = new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      await writer.write(bytes);
      return bytes.length;
    });
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    await packed.catch(() => undefined);
    throw error;
  }
  return packed;
}

/** Parts of a file lie with the browser and not in our memory. */
async function collected(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  const reader = stream.getReader();
  const parts: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (value) {
      pieces.push(value);
      size += value.length;
    }
    if (size >= PART_BYTES || done) {
      parts.push(new Blob(pieces));
      [pieces, size] = [[], 0];
    }
    if (done) return new Blob(parts);
  }
}

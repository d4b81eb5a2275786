import type { Day } from '../../domain/day';
import type { WrappedKey } from '../lock/passphrase';

/** Kind and version of the file; a reader refuses higher versions. */
export const BACKUP_FORMAT = 'budilnik backup';
export const BACKUP_VERSION = 1;

/** The same of a sealed file, in which a backup lies. */
export const SEALED_FORMAT = 'budilnik sealed backup';
export const SEALED_VERSION = 1;

/** The first line of a sealed file: the key of what follows, locked with the pass-phrase. */
export interface SealedHead {
  readonly format: typeof SEALED_FORMAT;
  readonly version: number;
  readonly lock: WrappedKey;
}

/** The first line. */
export interface BackupHeader {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  /** Version of the database's schema whose rows follow. */
  readonly schema: number;
  /** Version of the extension. */
  readonly product: string;
  readonly day: Day;
  readonly kept: 'plain';
}

/** Tables with what cannot be computed again, in the order in which they are written. */
export const backupTables = [
  'meta',
  'hist',
  'contacts',
  'merges',
  'imports',
  'contactLog',
  'consents',
  'promises',
  'doNotContact',
  'hand',
] as const;
export type BackupTable = (typeof backupTables)[number];

/** Lines of a backup by what they are of. */
export type BackupCounts = Readonly<Record<BackupTable | 'settings', number>>;

/** Nothing counted yet. */
export function noCounts(): { -readonly [Table in keyof BackupCounts]: number } {
  return Object.fromEntries(['settings', ...backupTables].map((table) => [table, 0])) as Record<
    keyof BackupCounts,
    number
  >;
}

/** The last line. */
export interface BackupEnd {
  readonly counts: BackupCounts;
  readonly clients: number;
  readonly purchases: number;
  /** Bytes of all lines before it, unpacked. */
  readonly bytes: number;
  /** Of the file up to this line, see `checksumOf`; 64 hexadecimal digits. */
  readonly sha256: string;
}

/** A setting, by its key in the browser's storage. */
export interface BackupSetting {
  readonly name: string;
  readonly value: unknown;
}

export type BackupLine = readonly [table: BackupTable, row: object] | readonly ['settings', BackupSetting];

/**
 * What of `meta` cannot be computed again and is not of this very database, by the first word of the name. A reading
 * that is under way is not: it goes on in the browser in which it began.
 */
const KEPT = new Set(['counts', 'source', 'import']);

export function isKept(metaName: string): boolean {
  return KEPT.has(metaName.split(' ', 1)[0] as string);
}

export const BACKUP_LIMITS = {
  /** Characters of one line: the largest row has 5,000 purchases, its shelves and its state before an import. */
  line: 16 * 2 ** 20,
  /** Bytes unpacked: some fifty times what a million purchases take. */
  bytes: 4 * 2 ** 30,
  /** How many times its packed size a file may unpack to, above `free` bytes; rows of ours come to ten or twenty. */
  ratio: 300,
  free: 64 * 2 ** 20,
} as const;

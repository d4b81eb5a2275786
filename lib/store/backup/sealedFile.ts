import { BackupProblem } from '../../domain/backup/backup';
import type { DataKey } from '../lock/keyring';
import { unwrapKey, type WrappedKey } from '../lock/passphrase';
import { sealedHeadSchema } from './fileSchemas';
import { SEALED_FORMAT, SEALED_VERSION } from './format';

const BEGINNING = `{"format":"${SEALED_FORMAT}"`;
/** Bytes in which the first line ends; ours has some 200. */
const LONGEST_HEAD = 1_024;

/** Bytes of the backup that are sealed at once. */
const PIECE_BYTES = 2 ** 20;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const SEALED_PIECE_BYTES = IV_BYTES + PIECE_BYTES + TAG_BYTES;

/**
 * A finished backup behind the pass-phrase of the lock, see `format.md`: `lock` is the key locked with it, `key` that key.
 */
export async function sealedFile(
  file: Blob,
  { salt, rounds, wrapped }: WrappedKey,
  { key }: Pick<DataKey, 'key'>,
): Promise<Blob> {
  const head = `${JSON.stringify({ format: SEALED_FORMAT, version: SEALED_VERSION, lock: { salt, rounds, wrapped } })}\n`;
  const parts: BlobPart[] = [head];
  for (let at = 0; at === 0 || at < file.size; at += PIECE_BYTES) {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const how = { name: 'AES-GCM', iv, additionalData: placeOf(head, at / PIECE_BYTES, at + PIECE_BYTES >= file.size) };
    const piece = await file.slice(at, at + PIECE_BYTES).arrayBuffer();
    // A Blob lies with the browser and not in our memory.
    parts.push(new Blob([iv, await crypto.subtle.encrypt(how, key, piece)]));
  }
  return new Blob(parts, { type: 'application/octet-stream' });
}

/** True of a file that says it is sealed, whether or not it is whole. */
export async function isSealedFile(file: Blob): Promise<boolean> {
  return (await file.slice(0, BEGINNING.length).text()) === BEGINNING;
}

/** The backup in a sealed file, not yet checked. Throws `BackupProblem`, `wrongPhrase` among its kinds. */
export async function openedFile(file: Blob, passphrase: string): Promise<Blob> {
  const { head, lock } = await headOf(file);
  const key = await keyOf(lock, passphrase);
  const sealed = file.slice(new Blob([head]).size);
  const parts: Blob[] = [];
  for (let at = 0; at === 0 || at < sealed.size; at += SEALED_PIECE_BYTES) {
    const piece = new Uint8Array(await sealed.slice(at, at + SEALED_PIECE_BYTES).arrayBuffer());
    const place = placeOf(head, at / SEALED_PIECE_BYTES, at + SEALED_PIECE_BYTES >= sealed.size);
    parts.push(new Blob([await openedPiece(piece, key, place)]));
  }
  return new Blob(parts, { type: 'application/gzip' });
}

async function headOf(file: Blob): Promise<{ readonly head: string; readonly lock: WrappedKey }> {
  if (!(await isSealedFile(file))) throw new BackupProblem('notBackup');
  const [line = ''] = (await file.slice(0, LONGEST_HEAD).text()).split('\n', 1);
  const value = parsed(line);
  if (typeof value?.version === 'number' && value.version > SEALED_VERSION) throw new BackupProblem('newer');
  const checked = sealedHeadSchema.safeParse(value);
  if (!checked.success) throw new BackupProblem('damaged', 1);
  return { head: `${line}\n`, lock: checked.data.lock };
}

function parsed(line: string): { readonly version?: unknown } | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function keyOf(lock: WrappedKey, passphrase: string): Promise<CryptoKey> {
  const bytes = await unwrapKey(lock, passphrase);
  if (!bytes) throw new BackupProblem('wrongPhrase');
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['decrypt']);
}

async function openedPiece(piece: Uint8Array<ArrayBuffer>, key: CryptoKey, place: Uint8Array<ArrayBuffer>) {
  try {
    const how = { name: 'AES-GCM', iv: piece.subarray(0, IV_BYTES), additionalData: place };
    return await crypto.subtle.decrypt(how, key, piece.subarray(IV_BYTES));
  } catch {
    throw new BackupProblem('damaged');
  }
}

/** A piece holds only in its own place of its own file, and the last one only as the last. */
function placeOf(head: string, at: number, isLast: boolean): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([head, at, isLast]));
}

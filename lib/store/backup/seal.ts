import type { BackupEnd } from './format';

/** Characters of the last line, blanks and the line's end among them: the counts take a third of it. */
const TEXT_LENGTH = 1_024;
/** Of a gzip member with one stored block: header, block header, text, trailer. */
const BEFORE_TEXT = 15;
const AFTER_TEXT = 8;
/** Bytes of the second member. */
export const SEAL_BYTES = BEFORE_TEXT + TEXT_LENGTH + AFTER_TEXT;

const HASHED_AT_ONCE = 2 ** 20;

/** The second member of a backup: the last line, stored as it is. */
export function sealOf(end: BackupEnd): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(`${JSON.stringify(end).padEnd(TEXT_LENGTH - 1)}\n`);
  const seal = new Uint8Array(SEAL_BYTES);
  const view = new DataView(seal.buffer);
  seal.set([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 1]);
  view.setUint16(11, TEXT_LENGTH, true);
  view.setUint16(13, ~TEXT_LENGTH, true);
  seal.set(text, BEFORE_TEXT);
  view.setUint32(BEFORE_TEXT + TEXT_LENGTH, crc32(text), true);
  view.setUint32(BEFORE_TEXT + TEXT_LENGTH + 4, TEXT_LENGTH, true);
  return seal;
}

/** What the second member says; undefined where it is not byte for byte what `sealOf` makes. */
export function endOf(seal: Uint8Array, isEnd: (value: unknown) => value is BackupEnd): BackupEnd | undefined {
  try {
    const text = new TextDecoder().decode(seal.subarray(BEFORE_TEXT, BEFORE_TEXT + TEXT_LENGTH));
    const end: unknown = JSON.parse(text);
    return isEnd(end) && sealOf(end).every((byte, at) => byte === seal[at]) ? end : undefined;
  } catch {
    return undefined;
  }
}

/** The SHA-256 of the SHA-256s of each MiB, hexadecimal. */
export async function checksumOf(file: Blob, signal: AbortSignal): Promise<string> {
  const hashes: Uint8Array[] = [];
  for (let at = 0; at < file.size; at += HASHED_AT_ONCE) {
    signal.throwIfAborted();
    const piece = await file.slice(at, at + HASHED_AT_ONCE).arrayBuffer();
    hashes.push(new Uint8Array(await crypto.subtle.digest('SHA-256', piece)));
  }
  const all = await new Blob(hashes as Uint8Array<ArrayBuffer>[]).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** As RFC 1952 has it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

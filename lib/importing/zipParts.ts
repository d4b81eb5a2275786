import { ImportProblem } from '../domain/importing/importProblem';
import { LIMITS } from './limits';

/** One file inside a ZIP file, as its central directory names it. */
interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header begins. */
  readonly at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks every part once and throws it away, so that the reader of workbooks is given only what is whole and small
 * enough: sizes as the directory says them, then as they really are, checksums, and no XML that declares entities.
 * APPNOTE.TXT 6.3.10 of PKWARE. Throws `ImportProblem`.
 */
export async function checkZip(bytes: Uint8Array): Promise<void> {
  const parts = partsOf(bytes);
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  if (unpacked > LIMITS.unpackedBytes || unpacked > bytes.length * LIMITS.unpackedRatio) {
    throw new ImportProblem('unpacksTooLarge');
  }
  for (const part of parts) await checkPart(bytes, part);
}

function partsOf(bytes: Uint8Array): readonly ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const parts: ZipPart[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw new ImportProblem('damaged');
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [name = 0, extra = 0, comment = 0] = lengths;
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + name + extra + comment;
  }
  return parts;
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  throw new ImportProblem('damaged');
}

async function checkPart(bytes: Uint8Array, part: ZipPart): Promise<void> {
  const { packed, at, method, unpacked, crc } = part;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL) throw new ImportProblem('damaged');
  const begin = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (begin + packed > bytes.length || (method !== STORED && method !== DEFLATED)) throw new ImportProblem('damaged');
  const found = await measured(bytes.subarray(begin, begin + packed), part);
  if (found.size !== unpacked || found.crc !== crc) throw new ImportProblem('damaged');
}

async function measured(
  packed: Uint8Array,
  { name, method, unpacked }: ZipPart,
): Promise<{ size: number; crc: number }> {
  const blob = new Blob([packed as Uint8Array<ArrayBuffer>]).stream();
  const stream = method === DEFLATED ? blob.pipeThrough(new DecompressionStream('deflate-raw')) : blob;
  const reader = stream.getReader();
  let [size, crc, isFirst] = [0, 0xffffffff, true];
  for (;;) {
    const { value, done } = await reader.read().catch(() => {
      throw new ImportProblem('damaged');
    });
    if (done) return { size, crc: (crc ^ 0xffffffff) >>> 0 };
    if (isFirst) refuseEntities(name, value);
    isFirst = false;
    size += value.length;
    crc = crcAfter(crc, value);
    if (size > unpacked) {
      await reader.cancel().catch(() => undefined);
      throw new ImportProblem('unpacksTooLarge');
    }
  }
}

/** A declaration stands before the root element; no program that writes workbooks makes one. */
function refuseEntities(name: string, beginning: Uint8Array): void {
  if (!/\.(xml|rels|vml)$/i.test(name)) return;
  const text = new TextDecoder('latin1').decode(beginning.subarray(0, 65_536)).replaceAll('\0', '');
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new ImportProblem('hasDtd');
}

/** CRC-32 of ISO 3309, reflected, by table. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crcAfter(before: number, bytes: Uint8Array): number {
  let crc = before;
  for (let i = 0; i < bytes.length; i++) crc = (CRC_TABLE[(crc ^ (bytes[i] as number)) & 0xff] as number) ^ (crc >>> 8);
  return crc >>> 0;
}

import { beforeAll, describe, expect, it } from 'vitest';
import { isSealedFile, openedFile, sealedFile } from '../../../lib/store/backup/sealedFile';
import { newDataKey, wrapKey } from '../../../lib/store/lock/passphrase';

const PHRASE = 'correct horse battery';
const MIB = 2 ** 20;
/** Two whole pieces and some of a third, of which none is like another. */
const PLAIN = Uint8Array.from({ length: 2 * MIB + 777 }, (_, i) => (i * 31 + (i >> 12)) % 251);

let sealed: Uint8Array<ArrayBuffer>;
let other: Uint8Array<ArrayBuffer>;

async function sealedBytes(plain: Uint8Array<ArrayBuffer>, passphrase = PHRASE): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = newDataKey();
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const file = await sealedFile(new Blob([plain]), await wrapKey(bytes, passphrase), { key });
  return new Uint8Array(await file.arrayBuffer());
}
const opened = async (bytes: BlobPart, passphrase = PHRASE) =>
  new Uint8Array(await (await openedFile(new Blob([bytes]), passphrase)).arrayBuffer());
const headLength = () => sealed.indexOf(10) + 1;

beforeAll(async () => {
  sealed = await sealedBytes(PLAIN);
  other = await sealedBytes(PLAIN.slice(0, 5));
});

describe('a backup behind a pass-phrase', () => {
  it('opens with it to the last byte, however it is typed, and an empty one too', async () => {
    expect(Buffer.compare(await opened(sealed), PLAIN)).toBe(0);
    expect(await opened(other)).toEqual(PLAIN.slice(0, 5));
    const written = await sealedBytes(new Uint8Array(0), 'Ångström phrase');
    expect(await opened(written, 'A\u030angstro\u0308m phrase')).toHaveLength(0);
  });

  it('says what it is, and shows nothing of what is in it', async () => {
    expect(await isSealedFile(new Blob([sealed]))).toBe(true);
    expect(await isSealedFile(new Blob([PLAIN]))).toBe(false);
    expect(Buffer.from(sealed).indexOf(Buffer.from(PLAIN.subarray(0, 16)))).toBe(-1);
  });

  it('does not open with another, and says that', async () => {
    await expect(opened(sealed, 'correct horse batterz')).rejects.toMatchObject({ kind: 'wrongPhrase' });
    await expect(opened(sealed, '')).rejects.toMatchObject({ kind: 'wrongPhrase' });
  });

  it('is refused when it is cut off, wherever', async () => {
    const piece = MIB + 28;
    const ends = [headLength(), headLength() + 5, headLength() + piece, headLength() + 2 * piece, sealed.length - 1];
    for (const end of ends) await expect(opened(sealed.slice(0, end))).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('is refused when a byte of it is another', async () => {
    for (const at of [headLength(), headLength() + 20, headLength() + MIB, sealed.length - 1]) {
      const changed = sealed.slice();
      changed[at] = (changed[at] as number) ^ 1;
      await expect(opened(changed)).rejects.toMatchObject({ kind: 'damaged' });
    }
  });

  it('is refused when its pieces stand in another order or come from another file', async () => {
    const [from, piece] = [headLength(), MIB + 28];
    const [head, one, two, rest] = [
      sealed.slice(0, from),
      sealed.slice(from, from + piece),
      sealed.slice(from + piece, from + 2 * piece),
      sealed.slice(from + 2 * piece),
    ];
    const strange = other.slice(other.indexOf(10) + 1);
    for (const parts of [
      [head, two, one, rest],
      [head, one, two, strange],
      [head, one, two, rest, rest],
    ]) {
      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
      await expect(opened(bytes)).rejects.toMatchObject({ kind: 'damaged' });
    }
  });

  it('is refused by name where it is newer, or its first line is none of ours', async () => {
    const rest = sealed.slice(headLength());
    const head = JSON.parse(new TextDecoder().decode(sealed.slice(0, headLength())));
    const lineOf = (change: object) => `${JSON.stringify({ ...head, ...change })}\n`;
    const file = (line: string) => openedFile(new Blob([line, rest]), PHRASE);
    await expect(file(lineOf({ version: 2 }))).rejects.toMatchObject({ kind: 'newer' });
    await expect(file(lineOf({ lock: { ...head.lock, rounds: 1e12 } }))).rejects.toMatchObject({ kind: 'damaged' });
    await expect(file(lineOf({ lock: { ...head.lock, salt: 'no base64!' } }))).rejects.toMatchObject({
      kind: 'damaged',
    });
    await expect(file(lineOf({ more: 1 }))).rejects.toMatchObject({ kind: 'damaged' });
    await expect(file('{"format":"budilnik sealed backup"')).rejects.toMatchObject({ kind: 'damaged' });
    await expect(openedFile(new Blob(['x']), PHRASE)).rejects.toMatchObject({ kind: 'notBackup' });
  });
});

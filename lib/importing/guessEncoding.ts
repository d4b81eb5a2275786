import type { Encoding } from '../domain/importing/importChoice';

/** The encoding of a text by its beginning: a byte order mark, zero bytes of UTF-16, valid UTF-8, else Windows-1251. */
export function guessEncoding(beginning: Uint8Array): Encoding {
  const [first, second] = beginning;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return utf16WithoutMark(beginning) ?? (isUtf8(beginning) ? 'utf-8' : 'windows-1251');
}

/** In Latin and Cyrillic letters of UTF-16 one byte of two is 0 or 4; no other encoding has so many of them. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | undefined {
  const high = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0 || bytes[i] === 4) high[i % 2] = (high[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = high;
  const many = bytes.length * 0.3;
  if (odd > many && even < many / 4) return 'utf-16le';
  return even > many && odd < many / 4 ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * MD5 of a text in UTF-8, 32 hexadecimal digits; RFC 1321. Of use only where somebody else's format asks for it: it
 * protects nothing. The browser's own cryptography rightly has none.
 */
export function md5(text: string): string {
  const bytes = padded(new TextEncoder().encode(text));
  const view = new DataView(bytes.buffer);
  let state: readonly [number, number, number, number] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let at = 0; at < bytes.length; at += 64) state = afterBlock(state, view, at);
  return state.map(hexOf).join('');
}

const SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;
const SINES = Array.from({ length: 64 }, (_, i) => Math.floor(2 ** 32 * Math.abs(Math.sin(i + 1))));

/** A one, zeros, and the length in bits, to a multiple of 64 bytes. */
function padded(text: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length + 9) / 64) * 64);
  bytes.set(text);
  bytes[text.length] = 0x80;
  new DataView(bytes.buffer).setUint32(bytes.length - 8, text.length * 8, true);
  return bytes;
}

function afterBlock(
  state: readonly [number, number, number, number],
  view: DataView,
  at: number,
): [number, number, number, number] {
  let [a, b, c, d] = state;
  for (let i = 0; i < 64; i++) {
    const round = i >> 4;
    const word = view.getUint32(at + 4 * place(round, i), true);
    const sum = (a + mixed(round, b, c, d) + (SINES[i] as number) + word) | 0;
    const by = SHIFTS[round as 0]?.[(i % 4) as 0] as number;
    [a, d, c, b] = [d, c, b, (b + ((sum << by) | (sum >>> (32 - by)))) | 0];
  }
  return [(state[0] + a) | 0, (state[1] + b) | 0, (state[2] + c) | 0, (state[3] + d) | 0];
}

function mixed(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d);
  if (round === 1) return (d & b) | (~d & c);
  return round === 2 ? b ^ c ^ d : c ^ (b | ~d);
}

/** Which word of the block a step takes. */
function place(round: number, i: number): number {
  const factors = [1, 5, 3, 7];
  const begins = [0, 1, 5, 0];
  return ((factors[round] as number) * i + (begins[round] as number)) % 16;
}

/** Four bytes, the lowest first. */
function hexOf(word: number): string {
  return [0, 8, 16, 24].map((by) => ((word >>> by) & 0xff).toString(16).padStart(2, '0')).join('');
}

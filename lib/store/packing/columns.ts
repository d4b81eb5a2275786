import type { HistRow } from '../rows';

/*
 * Columns of purchases as a text of one byte a character: how many there are, then the days, the sums and the ids, each
 * number by its difference to the one before and in as many bytes as it needs, seven bits in each, the lowest first, the
 * eighth where more follow. A browser keeps a plain array with a mark and a full number for every item, and an id as a
 * text of its own.
 */

type Columns = Pick<HistRow, 'd' | 'a' | 'k'>;

/** What a row keeps of its columns; ids that are no numbers stay as they are. */
export interface PackedColumns {
  readonly p: string;
  readonly k: readonly string[] | undefined;
}

/** Differences are doubled to make room for their sign, and must stay exact. */
const LARGEST = 1e15;
/** Four groups of seven bits are read by shifts. */
const SHIFTED_BITS = 28;
/** Numbers below it, and twice as large ones, are within what shifts know. */
const SHIFTED = 2 ** 29;
/** Texts are made of that many bytes at once: a call takes only so many arguments. */
const AT_ONCE = 8_192;

/** Undefined where the columns are not what they ought to be: such a row is kept as it is, to be looked at by the check. */
export function packedColumns({ d, a, k }: Columns): PackedColumns | undefined {
  if (!d || d.length !== a?.length || d.length !== k?.length) return undefined;
  const bytes: number[] = [];
  push(bytes, d.length);
  if (!pushDifferences(bytes, d)) return undefined;
  for (const sum of a) {
    if (sum !== undefined && !fits(sum)) return undefined;
    push(bytes, sum === undefined ? 0 : 1 + folded(sum));
  }
  const ids = numbersOf(k);
  if (ids) pushDifferences(bytes, ids);
  return { p: textOf(bytes), k: ids ? undefined : k };
}

/** Undefined where an id is not the number it reads as. */
function numbersOf(ids: readonly string[]): readonly number[] | undefined {
  const numbers: number[] = [];
  for (const id of ids) {
    const number = Number(id);
    if (!fits(number) || String(number) !== id) return undefined;
    numbers.push(number);
  }
  return numbers;
}

/** The columns again, in arrays of their own. */
export function unpackedColumns(p: string, k: readonly string[] | undefined): Columns {
  const bytes = new Bytes(p);
  const length = bytes.next();
  const d = differences(bytes, length);
  const a = new Array<number | undefined>(length);
  for (let i = 0; i < length; i++) {
    const sum = bytes.next();
    a[i] = sum === 0 ? undefined : unfolded(sum - 1);
  }
  return { d, a, k: k ?? differences(bytes, length).map(String) };
}

function fits(number: number): boolean {
  return Number.isInteger(number) && Math.abs(number) < LARGEST && !Object.is(number, -0);
}

/** False where one of them does not fit. */
function pushDifferences(bytes: number[], numbers: readonly number[]): boolean {
  let before = 0;
  for (const number of numbers) {
    if (!fits(number)) return false;
    push(bytes, folded(number - before));
    before = number;
  }
  return true;
}

function differences(bytes: Bytes, length: number): number[] {
  const numbers = new Array<number>(length);
  let before = 0;
  for (let i = 0; i < length; i++) {
    before += unfolded(bytes.next());
    numbers[i] = before;
  }
  return numbers;
}

/** A whole number as one that is not negative, small where it was small. Shifts know 32 bits and are many times as fast. */
function folded(number: number): number {
  if (number >= -SHIFTED && number < SHIFTED) return (number << 1) ^ (number >> 31);
  return number < 0 ? -2 * number - 1 : 2 * number;
}

function unfolded(number: number): number {
  if (number < 2 * SHIFTED) return (number >>> 1) ^ -(number & 1);
  return number % 2 === 1 ? -(number + 1) / 2 : number / 2;
}

function push(bytes: number[], number: number): void {
  let rest = number;
  while (rest >= 2 * SHIFTED) {
    bytes.push(0x80 | (rest % 0x80));
    rest = Math.floor(rest / 0x80);
  }
  while (rest >= 0x80) {
    bytes.push(0x80 | (rest & 0x7f));
    rest >>>= 7;
  }
  bytes.push(rest);
}

function textOf(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += AT_ONCE) text += String.fromCharCode(...bytes.slice(i, i + AT_ONCE));
  return text;
}

class Bytes {
  private at = 0;

  constructor(private readonly text: string) {}

  next(): number {
    const { text } = this;
    let byte = text.charCodeAt(this.at++);
    let number = byte & 0x7f;
    for (let bits = 7; byte >= 0x80 && bits < SHIFTED_BITS; bits += 7) {
      byte = text.charCodeAt(this.at++);
      number |= (byte & 0x7f) << bits;
    }
    for (let place = 2 ** SHIFTED_BITS; byte >= 0x80; place *= 0x80) {
      byte = text.charCodeAt(this.at++);
      number += (byte & 0x7f) * place;
    }
    return number;
  }
}

/** 256 buckets to each power of two, for whole numbers of one or more below 2^54. */
export const BUCKETS = 54 << 8;

/** Upper bits of 1: eleven of the exponent and eight of the fraction are kept. */
const BITS_OF_ONE = 1023 << 8;

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
const IS_LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
const UPPER = IS_LITTLE_ENDIAN ? 1 : 0;

/** The bucket of a value; greater buckets hold greater values, since doubles sort as their bits do (IEEE 754). */
export function bucketOf(value: number): number {
  double[0] = value;
  return Math.min(BUCKETS - 1, Math.max(0, ((words[UPPER] as number) >>> 12) - BITS_OF_ONE));
}

/** The least value of a bucket, and the least of the next one. */
export function bordersOf(bucket: number): readonly [from: number, to: number] {
  return [leastOf(bucket), leastOf(bucket + 1)];
}

function leastOf(bucket: number): number {
  words[UPPER] = (bucket + BITS_OF_ONE) << 12;
  words[1 - UPPER] = 0;
  return double[0] as number;
}

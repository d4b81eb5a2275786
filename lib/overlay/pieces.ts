/** The background refuses messages above 256 kB and 2,000 records; a piece stays well below with its envelope. */
const MOST_BYTES = 200_000;
const MOST_ITEMS = 1_000;

const utf8 = new TextEncoder();

/** Items in their order, cut into pieces that fit into one message each; at least one piece, maybe empty. */
export function inPieces<T>(items: readonly T[]): readonly (readonly T[])[] {
  const pieces: T[][] = [[]];
  let bytes = 0;
  for (const item of items) {
    const size = utf8.encode(JSON.stringify(item)).length;
    const last = pieces[pieces.length - 1];
    if (last && (last.length === 0 || (bytes + size <= MOST_BYTES && last.length < MOST_ITEMS))) {
      last.push(item);
      bytes += size;
    } else {
      pieces.push([item]);
      bytes = size;
    }
  }
  return pieces;
}

import type { DayNumber } from '../day';

const YEAR = 365.25;
/** Season starts told apart; whoever has more gets the closer look. */
const MOST_STARTS = 64;
/** Keeps a start that lies on the border inside, whatever the last bit of a remainder says. */
const NEARLY = 1e-6;

/** Places of season starts in the year, ascending, and the empty stretch after each. */
const places = new Float64Array(MOST_STARTS);
const stretches = new Float64Array(MOST_STARTS);
const cuts = new Int32Array(3);

/**
 * False where the starts of seasons, put on a circle of one year and cut at its widest empty stretches, leave an arc
 * longer than `width` days or a lone start, for two cuts and for three: then no set of windows holds them.
 */
export function fitIntoArcs(starts: ArrayLike<DayNumber>, count: number, width: number): boolean {
  if (count > MOST_STARTS) return true;
  for (let i = 0; i < count; i++) insert(modulo(starts[i] as number, YEAR), i);
  for (let i = 0; i + 1 < count; i++) stretches[i] = (places[i + 1] as number) - (places[i] as number);
  stretches[count - 1] = (places[0] as number) + YEAR - (places[count - 1] as number);
  return isCutIntoArcs(count, 2, width) || isCutIntoArcs(count, 3, width);
}

function insert(value: number, length: number): void {
  let place = length;
  while (place > 0 && (places[place - 1] as number) > value) {
    places[place] = places[place - 1] as number;
    place--;
  }
  places[place] = value;
}

function isCutIntoArcs(count: number, parts: number, width: number): boolean {
  if (count < 2 * parts) return false;
  chooseCuts(count, parts);
  for (let part = 0; part < parts; part++) {
    const from = ((cuts[part] as number) + 1) % count;
    const to = cuts[(part + 1) % parts] as number;
    if (from === to) return false;
    const arc = (places[to] as number) - (places[from] as number);
    if ((arc < 0 ? arc + YEAR : arc) > width + NEARLY) return false;
  }
  return true;
}

/** The widest stretches, of equal ones the first, in the order of the year. */
function chooseCuts(count: number, parts: number): void {
  for (let chosen = 0; chosen < parts; chosen++) {
    let widest = -1;
    for (let i = 0; i < count; i++) {
      if (isChosen(i, chosen)) continue;
      if (widest < 0 || (stretches[i] as number) > (stretches[widest] as number)) widest = i;
    }
    cuts[chosen] = widest;
  }
  cuts.subarray(0, parts).sort();
}

function isChosen(stretch: number, chosen: number): boolean {
  for (let i = 0; i < chosen; i++) if (cuts[i] === stretch) return true;
  return false;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

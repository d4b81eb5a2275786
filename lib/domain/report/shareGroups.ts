import type { PastStatus } from '../history/clientSpans';
import { NOT_YET, PAST_STATUSES } from './statusSpans';

/**
 * How a report groups statuses: those who buy, those who sleep, those who are lost, and apart from them one-time
 * buyers and the former, of whom no rhythm tells anything.
 */
export const shareGroups = ['active', 'sleeping', 'lost', 'apart'] as const;
export type ShareGroup = (typeof shareGroups)[number];

const GROUP_OF: Readonly<Record<PastStatus, ShareGroup>> = {
  active: 'active',
  due: 'active',
  seasonal: 'active',
  sleeping: 'sleeping',
  lost: 'lost',
  oneTime: 'apart',
  former: 'apart',
};

const GROUP_CODES = Uint8Array.from(PAST_STATUSES, (status) => shareGroups.indexOf(GROUP_OF[status]));

/** Place in `shareGroups` of a status code; undefined before the first purchase. */
export function groupOfStatus(code: number): number | undefined {
  return code === NOT_YET ? undefined : GROUP_CODES[code];
}

/** A number for each group. */
export type ByGroup = Readonly<Record<ShareGroup, number>>;

export function byGroup(numbers: ArrayLike<number>): ByGroup {
  return { active: numbers[0]!, sleeping: numbers[1]!, lost: numbers[2]!, apart: numbers[3]! };
}

/** What shares are of: everybody with a rhythm. One-time buyers and the former have none. */
export function withRhythm({ active, sleeping, lost }: ByGroup): number {
  return active + sleeping + lost;
}

/** Even the best lose 10–25 % of their clients a year (S1-09). */
export const USUAL_LOST = { from: 0.1, to: 0.25 } as const;

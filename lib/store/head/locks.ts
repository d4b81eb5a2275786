import type { Rules } from '../../domain/rules';
import { changedParts, type RulePart } from '../../domain/rulesFile/part';
import { type HeldFile, headFileItem, headPolicyItem } from './headItems';

/** Who locked a part, and how it can be changed: by his next file, or by the browser's policy alone. */
interface PartLock {
  readonly by: string;
  /** Instant, ISO. */
  readonly since: string;
  readonly how: 'file' | 'policy';
}

export type PartLocks = ReadonlyMap<RulePart, PartLock>;

/** Parts that nobody changes here; the browser's policy stands above a file. */
export async function partLocks(): Promise<PartLocks> {
  const [file, policy] = await Promise.all([headFileItem.getValue(), headPolicyItem.getValue()]);
  return new Map([...locksOf(file, 'file'), ...locksOf(policy, 'policy')]);
}

function locksOf(held: HeldFile | null | undefined, how: PartLock['how']): readonly (readonly [RulePart, PartLock])[] {
  if (!held) return [];
  const { locked, savedBy } = held.body;
  return locked.map((part) => [part, { by: savedBy, since: held.takenAt, how }]);
}

/** Whether one of the parts is locked: every way of changing them asks this first. */
export async function isLocked(...parts: readonly RulePart[]): Promise<boolean> {
  const locks = await partLocks();
  return parts.some((part) => locks.has(part));
}

/** Whether new rules would change a part that is locked. */
export async function touchLocked(before: Rules, after: Rules): Promise<boolean> {
  return isLocked(...changedParts(before, after));
}

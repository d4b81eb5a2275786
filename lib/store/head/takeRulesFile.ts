import { type RulePart, ruleParts } from '../../domain/rulesFile/part';
import type { HeadRules, RulesBody, RulesFile } from '../../domain/rulesFile/rulesFile';
import { headFileItem, headPolicyItem } from './headItems';
import { changedHead, headRulesOfHere, withParts, writeHeadRules } from './headRules';
import { partLocks } from './locks';
import { holds } from './seal';

/** What taking a file would do. */
export interface FilePlan {
  readonly before: HeadRules;
  readonly after: HeadRules;
  /** Parts the file would change, were they not locked here by somebody else: they stay as they are. */
  readonly kept: readonly RulePart[];
  /** Parts that will be locked by this file. */
  readonly locks: readonly RulePart[];
}

/**
 * What taking a checked file would change. `badSeal`: it was changed after it was sealed, or locks something without
 * a seal; nothing of it may be taken.
 */
export async function planOf(file: RulesFile): Promise<FilePlan | 'badSeal'> {
  const { body, seal } = file;
  const isSealed = await holds(file);
  if ((seal || body.locked.length > 0) && !isSealed) return 'badSeal';
  const [before, locks, held] = await Promise.all([headRulesOfHere(), partLocks(), headFileItem.getValue()]);
  const isSameHead = isSealed && seal?.key === held?.key;
  const isKept = (part: RulePart) => {
    const lock = locks.get(part);
    return lock !== undefined && (lock.how === 'policy' || !isSameHead);
  };
  const open = new Set(ruleParts.filter((part) => !isKept(part)));
  // A second head cannot put his locks in the place of the first one's.
  const mayLock = !held || isSameHead;
  return {
    before,
    after: withParts(before, body.head, open),
    kept: [...changedHead(before, withParts(before, body.head, new Set(ruleParts)))].filter(isKept),
    locks: mayLock ? body.locked : [],
  };
}

/** Takes a checked file as `planOf` says; its locks hold from now on. */
export async function takeRulesFile(file: RulesFile, takenAt: string): Promise<FilePlan | 'badSeal'> {
  const plan = await planOf(file);
  if (plan === 'badSeal') return plan;
  await writeHeadRules(plan.before, plan.after);
  const { body, seal } = file;
  const held = await headFileItem.getValue();
  if (seal && (body.locked.length > 0 ? plan.locks.length > 0 : held?.key === seal.key)) {
    await headFileItem.setValue(body.locked.length > 0 ? { body, key: seal.key, takenAt } : undefined);
  }
  return plan;
}

/** Follows what the browser's policy hands out, whole; without a file its locks end and its values stay. */
export async function followPolicy(body: RulesBody | undefined, takenAt: string): Promise<void> {
  const followed = await headPolicyItem.getValue();
  if (!body) {
    if (followed) await headPolicyItem.removeValue();
    return;
  }
  const before = await headRulesOfHere();
  const isNew = JSON.stringify(followed?.body) !== JSON.stringify(body);
  // What is not locked may be changed here after it was handed out once.
  const parts = new Set(isNew ? ruleParts : body.locked);
  await writeHeadRules(before, withParts(before, body.head, parts));
  if (isNew) await headPolicyItem.setValue({ body, takenAt });
}

/** Puts back what a file has locked, should it have been changed by a way that asks nobody. */
export async function keepLocked(): Promise<void> {
  const held = await headFileItem.getValue();
  if (!held) return;
  const before = await headRulesOfHere();
  await writeHeadRules(before, withParts(before, held.body.head, new Set(held.body.locked)));
}

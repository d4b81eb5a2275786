import { readManagedRules } from '../../lib/bridge/managed';
import type { Refusal } from '../../lib/bridge/messages';
import { readRulesFile } from '../../lib/bridge/rulesFileSchema';
import type { RulePart } from '../../lib/domain/rulesFile/part';
import { policyTroubleItem } from '../../lib/store/head/headItems';
import { isLocked } from '../../lib/store/head/locks';
import { followPolicy, keepLocked } from '../../lib/store/head/takeRulesFile';
import { momentOf } from '../../lib/store/moment';
import { turns } from '../../lib/store/turns';
import { refreshNow, tellEverybody } from './keepFresh';

const inTurn = turns();

/** A file was taken by a page of ours: everything that follows the rules follows them at once. */
export async function headRulesTaken(): Promise<void> {
  void refreshNow();
  await tellEverybody();
}

/** What the browser's policy and the head's file have locked holds, however it may have been changed meanwhile. */
export function followHead(): Promise<void> {
  return inTurn(async () => {
    await keepLocked();
    const text = await readManagedRules();
    const file = text === undefined ? undefined : readRulesFile(text);
    if (file && 'problem' in file) return policyTroubleItem.setValue(file.problem);
    await policyTroubleItem.removeValue();
    await followPolicy(file?.body, now());
  });
}

/** Changes a part of what the head sets, unless it is locked. */
export async function unlessHeadLocked<T>(part: RulePart, change: () => Promise<T>): Promise<T | Refusal> {
  return (await isLocked(part)) ? { refused: 'lockedByHead' } : change();
}

function now(): string {
  return momentOf(new Date()).instant;
}

import type { RulePart } from '../../domain/rulesFile/part';
import { type RulesBody, writeRulesFile } from '../../domain/rulesFile/rulesFile';
import { callerItem } from '../call/callItems';
import { headKeyItem } from './headItems';
import { headRulesOfHere } from './headRules';
import { newHeadKey, sealOf } from './seal';

/**
 * What the head has set here, as a file. Once this browser has locked something, every file of it is sealed: only so
 * can a later one open what an earlier one locked.
 */
export async function rulesFileOfHere(locked: readonly RulePart[], savedAt: string): Promise<string> {
  const [head, { person }, known] = await Promise.all([
    headRulesOfHere(),
    callerItem.getValue(),
    headKeyItem.getValue(),
  ]);
  const body: RulesBody = { savedAt, savedBy: person.name, locked, head };
  if (!known && locked.length === 0) return writeRulesFile({ body });
  const key = known ?? (await newHeadKey());
  if (!known) await headKeyItem.setValue(key);
  return writeRulesFile({ body, seal: await sealOf(body, key) });
}

import type { Rules } from '../domain/rules';
import { areRules } from '../domain/rulesCheck';
import { callerItem } from './call/callItems';
import { touchLocked } from './head/locks';
import { noteRules } from './rulesHistory';
import { rulesItem } from './settings';

/**
 * Saves rules under the next version. `badRules`: some value cannot be a rule; `lockedByHead`: a part that differs is
 * locked; the old ones stay then.
 */
export async function saveRules(rules: Rules, at = new Date()): Promise<'saved' | 'badRules' | 'lockedByHead'> {
  if (!areRules(rules)) return 'badRules';
  const [before, { person }] = await Promise.all([rulesItem.getValue(), callerItem.getValue()]);
  if (await touchLocked(before, rules)) return 'lockedByHead';
  await rulesItem.setValue({ ...rules, version: before.version + 1 });
  await noteRules({ at: at.toISOString(), by: person.name, before });
  return 'saved';
}

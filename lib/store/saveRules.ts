import type { Rules } from '../domain/rules';
import { checkRules } from '../domain/rulesCheck';
import { rulesItem } from './settings';

/** Saves rules under the next version; false: some value cannot be a rule, and the old ones stay. */
export async function saveRules(rules: Rules): Promise<boolean> {
  if (checkRules(rules).length > 0) return false;
  const { version } = await rulesItem.getValue();
  await rulesItem.setValue({ ...rules, version: version + 1 });
  return true;
}

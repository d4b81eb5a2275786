import { storage } from 'wxt/utils/storage';
import type { BaseReading } from '../../domain/baseReading';
import type { Rules } from '../../domain/rules';
import { checkRules } from '../../domain/rulesCheck';
import { contactSaltItem, keepsContactsItem } from '../identity/contactSecret';
import { readingsItem, rulesItem, type Site, sitesItem } from '../settings';
import type { BackupSetting } from './format';

/** Everything the user has chosen, told or taught; by keys of the browser's storage. */
const KEPT = [
  ...(['rules', 'language', 'sites', 'taught', 'readings', 'imports', 'contactSalt', 'keepsContacts'] as const),
  ...(['caller', 'fixes'] as const),
];
type SettingName = (typeof KEPT)[number];

/** The settings as they go into a backup; what was never chosen is left out. */
export async function settingsForBackup(): Promise<readonly BackupSetting[]> {
  const found = await storage.getItems(KEPT.map((name) => `local:${name}` as const));
  return found.flatMap(({ key, value }) => {
    const name = key.slice('local:'.length) as SettingName;
    return value === null || value === undefined ? [] : [{ name, value: name === 'readings' ? ended(value) : value }];
  });
}

/** A reading that is under way goes on in this browser and in no other. */
function ended(readings: Readonly<Record<string, BaseReading>>): Readonly<Record<string, BaseReading>> {
  return Object.fromEntries(Object.entries(readings).filter(([, { state }]) => state === 'done'));
}

/** Takes a setting of a backup whose shape has been checked; false: it cannot be one, and what there was stays. */
export async function takeSetting({ name, value }: BackupSetting): Promise<boolean> {
  switch (name) {
    case 'rules':
      return takeRules(value as Rules);
    case 'sites':
      await takeSites(value as readonly Site[]);
      return true;
    case 'readings':
      await readingsItem.setValue(value as Readonly<Record<string, BaseReading>>);
      return true;
    case 'contactSalt':
      await contactSaltItem.setValue(value as string);
      return true;
    case 'keepsContacts':
      await keepsContactsItem.setValue(value as boolean);
      return true;
    default:
      await storage.setItem(`local:${name}`, value);
      return true;
  }
}

/** Under a version of their own, so that everything is judged by them again. */
async function takeRules(rules: Rules): Promise<boolean> {
  if (checkRules(rules).length > 0) return false;
  const { version } = await rulesItem.getValue();
  await rulesItem.setValue({ ...rules, version: Math.max(version, rules.version) + 1 });
  return true;
}

/** Sites connected here stay; the others wait for the user to connect them, because a file gives no permission. */
async function takeSites(sites: readonly Site[]): Promise<void> {
  const known = await sitesItem.getValue();
  const others = known.filter(({ origin }) => !sites.some((site) => site.origin === origin));
  await sitesItem.setValue([...sites, ...others]);
}

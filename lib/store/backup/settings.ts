import { storage } from 'wxt/utils/storage';
import type { BaseReading } from '../../domain/baseReading';
import { checkCatalogue } from '../../domain/offer/checkCatalogue';
import type { FirmCatalogue } from '../../domain/offer/firmCatalogue';
import type { Retention } from '../../domain/retention';
import type { Rules } from '../../domain/rules';
import { areRules } from '../../domain/rulesCheck';
import { type RulePart, ruleParts, rulesOfParts } from '../../domain/rulesFile/part';
import type { SavedBook } from '../../domain/script/bookFile';
import { bookItems, bookVersionsItems } from '../book/bookItems';
import { bookInUse, keepVersion } from '../book/saveBook';
import { catalogueItem } from '../call/callItems';
import { type HeldFile, headFileItem } from '../head/headItems';
import { isLocked, partLocks } from '../head/locks';
import { contactSaltItem, keepsContactsItem } from '../identity/contactSecret';
import { saveRetention } from '../retention/retention';
import { readingsItem, rulesItem, type Site, sitesItem } from '../settings';
import type { BackupSetting } from './format';

/** Everything the user has chosen, told or taught; by keys of the browser's storage. */
const KEPT = [
  'rules',
  'language',
  'sites',
  'taught',
  'readings',
  'imports',
  'contactSalt',
  'keepsContacts',
  'caller',
  'fixes',
  'catalogue',
  'retention',
  'headKey',
  'headFile',
] as const;
type SettingName = (typeof KEPT)[number];

/** The settings as they go into a backup; what was never chosen is left out. */
export async function settingsForBackup(): Promise<readonly BackupSetting[]> {
  const found = await storage.getItems(KEPT.map((name) => `local:${name}` as const));
  const settings = found.flatMap(({ key, value }): BackupSetting[] => {
    const name = key.slice('local:'.length) as SettingName;
    return value === null || value === undefined ? [] : [{ name, value: name === 'readings' ? ended(value) : value }];
  });
  return [...settings, ...(await booksForBackup())];
}

/** A line a version, because one message takes each of them; the script that is said comes last. */
async function booksForBackup(): Promise<readonly BackupSetting[]> {
  const languages = ['ru', 'en'] as const;
  const versions = await Promise.all(languages.map((language) => bookVersionsItems[language].getValue()));
  const inUse = await Promise.all(languages.map(bookInUse));
  return [
    ...versions.flat().map((value) => ({ name: 'bookVersion', value })),
    ...inUse.flatMap((value) => (value ? [{ name: 'book', value }] : [])),
  ];
}

/** A reading that is under way goes on in this browser and in no other. */
function ended(readings: Readonly<Record<string, BaseReading>>): Readonly<Record<string, BaseReading>> {
  return Object.fromEntries(Object.entries(readings).filter(([, { state }]) => state === 'done'));
}

/** What of a backup the head may have locked here. */
const PART_OF: Readonly<Record<string, RulePart>> = {
  catalogue: 'offers',
  book: 'scripts',
  bookVersion: 'scripts',
  fixes: 'fixes',
};

/**
 * Takes a setting of a backup whose shape has been checked; false: it cannot be one, and what there was stays. What the
 * head has locked here stays too: a backup is no way around him.
 */
export async function takeSetting({ name, value }: BackupSetting): Promise<boolean> {
  const part = PART_OF[name];
  if (part && (await isLocked(part))) return true;
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
    case 'headFile':
      return takeHeadFile(value as HeldFile);
    case 'catalogue':
      return takeCatalogue(value as FirmCatalogue);
    case 'book':
    case 'bookVersion':
      await takeBook(name, value as SavedBook);
      return true;
    case 'retention':
      return saveRetention(value as Retention);
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
  if (!areRules(rules)) return false;
  const [here, locks] = await Promise.all([rulesItem.getValue(), partLocks()]);
  const open = new Set(ruleParts.filter((part) => !locks.has(part)));
  const version = Math.max(here.version, rules.version) + 1;
  await rulesItem.setValue({ ...rulesOfParts(here, rules, open), version });
  return true;
}

/** Locks that hold here are those of a file the user has taken; a backup brings them to a browser that has none. */
async function takeHeadFile(held: HeldFile): Promise<boolean> {
  if (!(await headFileItem.getValue())) await headFileItem.setValue(held);
  return true;
}

/** Nothing that breaks a limit is ever promised from, whoever wrote the file. */
async function takeCatalogue(catalogue: FirmCatalogue): Promise<boolean> {
  if (checkCatalogue(catalogue).length > 0) return false;
  await catalogueItem.setValue(catalogue);
  return true;
}

async function takeBook(name: 'book' | 'bookVersion', book: SavedBook): Promise<void> {
  await keepVersion(book);
  if (name === 'book') await bookItems[book.language].setValue(book);
}

/** Sites connected here stay; the others wait for the user to connect them, because a file gives no permission. */
async function takeSites(sites: readonly Site[]): Promise<void> {
  const known = await sitesItem.getValue();
  const others = known.filter(({ origin }) => !sites.some((site) => site.origin === origin));
  await sitesItem.setValue([...sites, ...others]);
}

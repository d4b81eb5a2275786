import type { ScriptBook } from '../../domain/content/scriptBook';
import type { Language } from '../../domain/language';
import { nextVersion, type SavedBook } from '../../domain/script/bookFile';
import { callerItem } from '../call/callItems';
import { bookItems, bookVersionsItems } from './bookItems';

/** Versions of one language that are kept; each takes some 100 kB. */
const MOST_VERSIONS = 12;

/** The script that is said in a language; undefined: the shipped one. */
export async function bookInUse(language: Language): Promise<SavedBook | undefined> {
  return (await bookItems[language].getValue()) ?? undefined;
}

/** Keeps a script as the next version and has it said from now on. Its words must have been checked. */
export async function saveBook(language: Language, scripts: ScriptBook, savedAt: string): Promise<void> {
  const [versions, inUse, { person }] = await Promise.all([
    bookVersionsItems[language].getValue(),
    bookInUse(language),
    callerItem.getValue(),
  ]);
  const version = Math.max(0, inUse?.version ?? 0, ...versions.map((saved) => saved.version));
  const saved = nextVersion({ language, version }, { scripts, savedAt, savedBy: person.name });
  await keepVersion(saved);
  await bookItems[language].setValue(saved);
}

/** Goes back to a version; 0 is the shipped one. False: it is not kept any more. */
export async function useBook(language: Language, version: number): Promise<boolean> {
  if (version === 0) {
    await bookItems[language].removeValue();
    return true;
  }
  const versions = await bookVersionsItems[language].getValue();
  const found = versions.find((saved) => saved.version === version);
  if (found) await bookItems[language].setValue(found);
  return found !== undefined;
}

/** Puts a version among those kept, in the place of the one that bears its number; the oldest go. */
export async function keepVersion(saved: SavedBook): Promise<void> {
  const item = bookVersionsItems[saved.language];
  const others = (await item.getValue()).filter(({ version }) => version !== saved.version);
  const versions = [...others, saved].sort((one, other) => one.version - other.version);
  await item.setValue(versions.slice(-MOST_VERSIONS));
}

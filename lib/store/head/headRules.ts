import { changedParts, type RulePart, rulesOfParts } from '../../domain/rulesFile/part';
import type { HeadRules } from '../../domain/rulesFile/rulesFile';
import { bookItems } from '../book/bookItems';
import { keepVersion } from '../book/saveBook';
import { catalogueItem, fixesItem } from '../call/callItems';
import { rulesItem } from '../settings';

/** Everything the head has set in this browser. */
export async function headRulesOfHere(): Promise<HeadRules> {
  const [rules, offers, ru, en, fixes] = await Promise.all([
    rulesItem.getValue(),
    catalogueItem.getValue(),
    bookItems.ru.getValue(),
    bookItems.en.getValue(),
    fixesItem.getValue(),
  ]);
  const scripts = { ...(ru && { ru }), ...(en && { en }) };
  return {
    rules,
    ...(offers && { offers }),
    ...(Object.keys(scripts).length > 0 && { scripts }),
    ...(fixes.length > 0 && { fixes }),
  };
}

/** What would hold here after parts of a file are taken; what the file does not speak of stays. */
export function withParts(here: HeadRules, taken: HeadRules, parts: ReadonlySet<RulePart>): HeadRules {
  const { offers, scripts, fixes } = taken;
  return {
    ...here,
    rules: rulesOfParts(here.rules, taken.rules, parts),
    ...(offers && parts.has('offers') && { offers }),
    ...(scripts && parts.has('scripts') && { scripts: { ...here.scripts, ...scripts } }),
    ...(fixes && parts.has('fixes') && { fixes }),
  };
}

/** The parts in which what holds and what is to hold differ. */
export function changedHead(before: HeadRules, after: HeadRules): ReadonlySet<RulePart> {
  const single = (['offers', 'scripts', 'fixes'] as const).filter((part) => differ(before[part], after[part]));
  return new Set<RulePart>([...changedParts(before.rules, after.rules), ...single]);
}

function differ(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

/** Puts what is to hold in the place of what holds; only what differs is written. */
export async function writeHeadRules(before: HeadRules, after: HeadRules): Promise<void> {
  if (after.offers && differ(before.offers, after.offers)) await catalogueItem.setValue(after.offers);
  if (after.fixes && differ(before.fixes, after.fixes)) await fixesItem.setValue(after.fixes);
  for (const book of Object.values(after.scripts ?? {})) {
    if (!differ(before.scripts?.[book.language], book)) continue;
    await keepVersion(book);
    await bookItems[book.language].setValue(book);
  }
  // Last, because lists and open pages follow it.
  if (changedParts(before.rules, after.rules).size > 0) {
    await rulesItem.setValue({ ...after.rules, version: before.rules.version + 1 });
  }
}

import { tellLanguage } from '../../lib/bridge/tabs';
import type { Language } from '../../lib/domain/language';
import { languageItem, sitesItem } from '../../lib/store/settings';
import { chosenLanguage } from './language';

/** Undefined: follow the browser's language again. */
export async function saveLanguage(language: Language | undefined): Promise<void> {
  if (language) await languageItem.setValue(language);
  else await languageItem.removeValue();
  const [sites, chosen] = await Promise.all([sitesItem.getValue(), chosenLanguage()]);
  await Promise.all(sites.map(({ origin }) => tellLanguage(origin, chosen)));
}

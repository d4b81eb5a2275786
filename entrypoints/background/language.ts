import { browserLanguage } from '../../lib/bridge/language';
import type { Language } from '../../lib/domain/language';
import { languageItem } from '../../lib/store/settings';

export async function chosenLanguage(): Promise<Language> {
  return (await languageItem.getValue()) ?? browserLanguage();
}

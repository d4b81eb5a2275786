import type { Language } from '../domain/language';

/** The first of the browser's languages (BCP 47 tags, best first) that we speak, else English. */
export function languageOf(tags: readonly string[]): Language {
  for (const tag of tags) {
    const [primary] = tag.toLowerCase().split('-');
    if (primary === 'ru' || primary === 'en') return primary;
  }
  return 'en';
}

import type { Library } from '../domain/content/library';
import type { Language } from '../domain/language';

/** The library of one language; the other is not fetched. For pages of the extension: a worker may not import later. */
export async function loadLibrary(language: Language): Promise<Library> {
  const { library } = language === 'ru' ? await import('./ru') : await import('./en');
  return library;
}

import { storage } from 'wxt/utils/storage';
import type { Language } from '../../domain/language';
import type { SavedBook } from '../../domain/script/bookFile';

/** The script that is said, by language: one small read when a call is opened. `null` or undefined: the shipped one. */
export const bookItems = {
  ru: storage.defineItem<SavedBook | undefined>('local:bookRu', { version: 1 }),
  en: storage.defineItem<SavedBook | undefined>('local:bookEn', { version: 1 }),
} satisfies Record<Language, unknown>;

/** Every version that was saved and is kept, by language; the oldest first. */
export const bookVersionsItems = {
  ru: storage.defineItem<readonly SavedBook[]>('local:bookVersionsRu', { fallback: [], version: 1 }),
  en: storage.defineItem<readonly SavedBook[]>('local:bookVersionsEn', { fallback: [], version: 1 }),
} satisfies Record<Language, unknown>;

import { browser } from 'wxt/browser';
import type { Language } from '../domain/language';

/** The language to speak while the user has chosen none: the browser's, where we know it. */
export function browserLanguage(): Language {
  return /^ru\b/i.test(browser.i18n.getUILanguage()) ? 'ru' : 'en';
}

import { effect } from '@preact/signals';
import { language } from '../lib/locales/language';

/** Keeps the page's own language and title in step with what it shows. */
export function documentLanguage(title: () => string): void {
  effect(() => {
    document.documentElement.lang = language.value;
    document.title = title();
  });
}

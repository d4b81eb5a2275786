import { languageOfPage } from '../../domain/content/languageOfPage';
import type { Language } from '../../domain/language';

/** What is looked at of a page: enough of its own words, whatever stands in its fields and lists. */
const MOST_ELEMENTS = 200;

/** The language of the page around an element of ours; undefined: one we do not speak, or none that can be told. */
export function pageLanguage(near: Element): Language | undefined {
  const said = near.closest('[lang]')?.getAttribute('lang') ?? undefined;
  const own = [...document.querySelectorAll('button, nav a, label, th, [role=tab], [role=menuitem], a')];
  const words = own.slice(0, MOST_ELEMENTS).map(({ textContent }) => textContent);
  return languageOfPage(said, words.join(' '));
}

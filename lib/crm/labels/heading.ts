import { captionOf } from './caption';
import { isShown, shownText } from './shown';

/** Headings of sections, not of records. */
const SECTIONS = [
  ...['клиенты', 'контакты', 'компании', 'сделки', 'crm'],
  ...['clients', 'contacts', 'accounts', 'companies', 'deals'],
];

/** The only shown main heading; undefined where there are several, or it names a section. */
export function headingOf(root: ParentNode): Element | undefined {
  const [first, ...others] = [...root.querySelectorAll('h1')].filter((it) => isShown(it) && shownText(it) !== '');
  if (!first || others.length > 0) return undefined;
  return SECTIONS.includes(captionOf(shownText(first))) ? undefined : first;
}

export function headingText(root: ParentNode): string | undefined {
  const heading = headingOf(root);
  return heading && shownText(heading);
}

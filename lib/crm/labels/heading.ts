import { captionOf } from './caption';
import { isShown, shownText } from './shown';

/** Headings of sections and of what is not there yet, not of records. */
const NO_NAME =
  /^(?:клиенты|контакты|компании|сделки|crm|clients|contacts|accounts|companies|deals|загрузка.*|loading.*)$/;

/** The only shown main heading; undefined where there are several, or it names a section. */
export function headingOf(root: ParentNode): Element | undefined {
  let only: Element | undefined;
  for (const heading of root.querySelectorAll('h1')) {
    if (!isShown(heading) || shownText(heading) === '') continue;
    if (only) return undefined;
    only = heading;
  }
  return only && !NO_NAME.test(captionOf(shownText(only))) ? only : undefined;
}

export function headingText(root: ParentNode): string | undefined {
  const heading = headingOf(root);
  return heading && shownText(heading);
}

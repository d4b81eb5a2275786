import { readAddress } from './address';

/**
 * False where the page names another record as its own: a single page app changes the address first and the page
 * later. A page that names none is believed.
 */
export function showsRecord(root: ParentNode, recordId: string): boolean {
  const document = root.ownerDocument ?? (root as Document);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const said = canonical ? readAddress(canonical.replace(/^[a-z]+:\/\/[^/]+/i, ''))?.id : undefined;
  if (said !== undefined && said !== recordId) return false;
  const own = [...root.querySelectorAll<HTMLInputElement>('form input[type="hidden"][name="record"]')];
  const values = own.map(({ value }) => value).filter((value) => value !== '');
  if (values.length > 0) return values.includes(recordId);
  return !leadsToAnother(root, document, recordId);
}

const MOST_LINKS = 3000;

/** Tabs and buttons of a record's page lead to the record itself: three to another one and none to this is another's page. */
function leadsToAnother(root: ParentNode, document: Document, recordId: string): boolean {
  const { location } = document;
  const own = location ? readAddress(location.pathname + location.search + location.hash) : undefined;
  if (own?.id !== recordId) return false;
  const counts = new Map<string, number>();
  for (const link of [...root.querySelectorAll('a[href]')].slice(0, MOST_LINKS)) {
    const href = link.getAttribute('href') ?? '';
    if (href.includes(recordId)) return false;
    if (href === '#' || link.closest('nav, [role=navigation], [role=menu]')) continue;
    const reading = readAddress(href.replace(/^[a-z]+:\/\/[^/]+/i, ''));
    if (reading?.id !== undefined && reading.noun === own.noun)
      counts.set(reading.id, (counts.get(reading.id) ?? 0) + 1);
  }
  return counts.size === 1 && [...counts.values()].every((count) => count > 2);
}

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
  return values.length === 0 || values.includes(recordId);
}

import type { PayerOnPage } from '../adapter';
import { type AddressReading, readAddress } from './address';
import { isShown } from './shown';
import { shownText } from './texts';

const CHROME = 'nav, aside, footer, [role=navigation], [role=menu], [role=complementary], [role=dialog]';
const LISTED = 'table, [role=table], [role=grid], ul, ol';
const MOST_LINKS = 2000;

interface ClientLink {
  readonly record: { readonly type: string; readonly id: string };
  readonly isCompany: boolean;
  readonly name: string;
  readonly element: Element;
}

/** The client a deal or contact page leads to: its only company, else its only person. Undefined: none or several. */
export function payerOnPage(root: ParentNode): PayerOnPage | undefined {
  const document = root.ownerDocument ?? (root as Document);
  const own = ownRecord(document);
  const links = clientLinks(root).filter(({ record }) => record.type !== own?.noun || record.id !== own.id);
  const named = links.filter(({ name }) => name !== '');
  return only(named.filter(({ isCompany }) => isCompany)) ?? onlyPerson(named, own);
}

/** On a contact's own page other persons are no payers. */
function onlyPerson(links: readonly ClientLink[], own: AddressReading | undefined): PayerOnPage | undefined {
  if (own?.type === 'contact' || links.some(({ isCompany }) => isCompany)) return undefined;
  return only(links);
}

function only(links: readonly ClientLink[]): PayerOnPage | undefined {
  const [first] = links;
  if (!first || links.some(({ record }) => record.id !== first.record.id)) return undefined;
  return { record: first.record, name: first.name };
}

function clientLinks(root: ParentNode): readonly ClientLink[] {
  const found: ClientLink[] = [];
  for (const element of [...root.querySelectorAll('a[href]')].slice(0, MOST_LINKS)) {
    const reading = readAddress(addressOfLink(element));
    if (reading?.id === undefined || (reading.type !== 'company' && reading.type !== 'contact')) continue;
    if (element.closest(CHROME) || isInList(element) || !isShown(element)) continue;
    const record = { type: reading.noun, id: reading.id };
    found.push({ record, isCompany: reading.type === 'company', name: shownText(element), element });
  }
  return found;
}

/** A link among several of a list leads to one of many. A table with two columns holds fields. */
function isInList(element: Element): boolean {
  const list = element.closest(LISTED);
  if (!list) return false;
  const row = element.closest('tr, [role=row]');
  return row !== null ? row.childElementCount > 4 : list.childElementCount > 3;
}

/** Path, query and hash of a link within the site; empty for others. */
function addressOfLink(element: Element): string {
  const href = element.getAttribute('href') ?? '';
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return sameSite(href, element.ownerDocument);
  return href;
}

function sameSite(href: string, document: Document): string {
  const { origin } = document.location ?? {};
  if (!origin || !URL.canParse(href)) return '';
  const url = new URL(href);
  return url.origin === origin ? url.pathname + url.search + url.hash : '';
}

function ownRecord(document: Document): AddressReading | undefined {
  const { location } = document;
  return location ? readAddress(location.pathname + location.search + location.hash) : undefined;
}

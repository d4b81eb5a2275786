import { emailOfText } from '../text/email';
import { phoneOfText } from '../text/phone';
import type { LabelledField } from './labelledFields';
import type { LinkedRecords } from './linkedRecords';
import type { PageIndex } from './pageIndex';
import type { FoundValue } from './reading';
import { sectionOf } from './section';
import { shownText } from './texts';

/** Ours: a link that dials beside a label; a label; a link alone; a value that may be another person's. */
const LINKED_LABEL = 0.95;
const LABELLED = 0.9;
const LINKED = 0.82;
const OF_ANOTHER = 0.5;
const MOST = 50;
/** Parts of a row or of a person's card. */
const MOST_OF_ROW = 30;

/** The record of the page. */
export interface OwnRecord {
  readonly type: string;
  readonly id: string | undefined;
}

interface Contact {
  readonly field: 'phone' | 'email';
  readonly value: string;
  readonly element: Element;
  readonly confidence: number;
  readonly evidence: string;
}

/** Phones and e-mails of the record; those of a list of people or under the heading of another record are offered. */
export function contactsOf(
  index: PageIndex,
  fields: readonly LabelledField[],
  own: OwnRecord,
  links: LinkedRecords,
): readonly FoundValue[] {
  const all = [...linked(index), ...fields.flatMap(labelled)];
  const joined = new Map<string, Contact>();
  for (const contact of all) {
    const key = `${contact.field} ${contact.value}`;
    const known = joined.get(key);
    if (!known) joined.set(key, contact);
    else if (known.evidence !== contact.evidence) {
      const evidence = `${known.evidence} + ${contact.evidence}`;
      joined.set(key, { ...known, confidence: LINKED_LABEL, evidence });
    }
  }
  return [...joined.values()].slice(0, MOST).map((contact) => judged(contact, all, own, links));
}

function judged(
  { field, value, element, confidence, evidence }: Contact,
  all: readonly Contact[],
  own: OwnRecord,
  links: LinkedRecords,
): FoundValue {
  const isOther =
    isRepeated(element, field, value, all) || isOfAnother(element, own.type) || isBesideAnother(element, own, links);
  return { field, value, confidence: isOther ? Math.min(confidence, OF_ANOTHER) : confidence, evidence };
}

/** Under "Contacts" stand the people of a company, under "Company" the company of a person. */
function isOfAnother(element: Element, type: string): boolean {
  const noun = sectionOf(element)?.noun;
  if (!noun) return false;
  if (noun.type === 'other') return true;
  if (type === 'company') return noun.type === 'contact' && (noun.isPlural || isInRow(element));
  if (type === 'contact') return noun.type === 'company';
  return false;
}

/** In a row or card that leads to another person or company, the value is theirs. */
function isBesideAnother(element: Element, own: OwnRecord, links: LinkedRecords): boolean {
  const row =
    element.closest('tr, li, article, [role=row], [role=listitem]') ??
    (element.localName === 'a' ? element.parentElement : element);
  if (row?.localName === 'article' && own.type === 'company' && !row.querySelector('h1')) return true;
  if (!row || row.getElementsByTagName('*').length > MOST_OF_ROW) return false;
  return [...row.querySelectorAll('a[href]')].some((link) => {
    const reading = links.of(link);
    return reading?.id !== undefined && reading.id !== own.id && isAnother(reading.type, own.type);
  });
}

/** The company of a person stands beside his own fields. */
function isAnother(type: string, own: string): boolean {
  return own === 'contact' ? type === 'contact' : type === 'contact' || type === 'company';
}

/** In rows or cards of the same shape, each with a value of this kind, every one is somebody else's. */
function isRepeated(element: Element, field: string, value: string, all: readonly Contact[]): boolean {
  const row = element.closest('tr, [role=row], li, article, [role=listitem]');
  const list = row?.parentElement;
  if (!row || !list || row.childElementCount < 2) return false;
  return all.some((other) => {
    const otherRow = other.element.closest(row.localName);
    return (
      other.field === field &&
      other.value !== value &&
      otherRow !== row &&
      otherRow?.parentElement === list &&
      sameShape(row, otherRow)
    );
  });
}

function sameShape(one: Element, other: Element): boolean {
  const isList = one.childElementCount > 2 || one.localName !== 'tr';
  return isList && one.childElementCount === other.childElementCount;
}

function isInRow(element: Element): boolean {
  const row = element.closest('tr, [role=row]');
  return row !== null && row.childElementCount > 2;
}

function labelled({ label, meanings, value }: LabelledField): readonly Contact[] {
  return meanings.flatMap(({ role }) => {
    if (role !== 'phone' && role !== 'email') return [];
    const link = value.element.matches(LINK) ? value.element : value.element.querySelector(LINK);
    if (link)
      return linkedContact(link).map((contact) => ({ ...contact, confidence: LABELLED, evidence: `label "${label}"` }));
    return partsOf(value.text).flatMap((part) => {
      const parsed = parse(role, part);
      return parsed
        ? [{ field: role, value: parsed, element: value.element, confidence: LABELLED, evidence: `label "${label}"` }]
        : [];
    });
  });
}

/** Several numbers beside one label stand between commas; what is in brackets says whose they are. */
function partsOf(text: string): readonly string[] {
  return [text, ...text.split(/[,;]\s+|\s+(?=\+\d)|\s+[·|/]\s+|\s(?=\(\p{L})/u)].slice(0, 8);
}

const LINK = 'a[href^="tel:"], a[href^="mailto:"], a[href^="callto:"]';

function linked(index: PageIndex): readonly Contact[] {
  const found: Contact[] = [];
  for (const element of index.links) {
    if (found.length >= MOST) break;
    if (element.closest('nav, footer, [role=dialog], [role=contentinfo]')) continue;
    found.push(...linkedContact(element));
  }
  return found;
}

function linkedContact(element: Element): readonly Contact[] {
  const href = element.getAttribute('href') ?? '';
  const field = /^(?:tel|callto|sip):/i.test(href) ? 'phone' : /^mailto:/i.test(href) ? 'email' : undefined;
  if (!field || href.length > 300 || (field === 'phone' && isFax(element))) return [];
  const address = decoded(href.replace(/^[a-z]+:(?:\/\/)?/i, '').split('?')[0] ?? '');
  const value = parse(field, address) ?? parse(field, shownText(element));
  const evidence = field === 'phone' ? 'tel: link' : 'mailto: link';
  return value ? [{ field, value, element, confidence: LINKED, evidence }] : [];
}

function isFax(element: Element): boolean {
  const around = [element.parentElement, element.parentElement?.parentElement].map((it) => (it ? shownText(it) : ''));
  return around.some(
    (text) => text.length <= 80 && /(?:^|[^\p{L}])(?:fax|факс)/iu.test(text) && !/phone|tel|телеф/iu.test(text),
  );
}

/** A text cut off for want of room is no address. */
function parse(field: 'phone' | 'email', text: string): string | undefined {
  if (/(?:…|\.\.\.)$/.test(text)) return undefined;
  return field === 'phone' ? phoneOfText(text) : emailOfText(text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import { cleanText } from '../text/clean';
import { readAddress } from './address';
import { labelledValue } from './labelled';
import { isShown } from './shown';
import { chunksOf, sameText, shownText } from './texts';
import { isCompanyLabel, nameLabelsOf } from './words/nameLabels';
import { isSectionText } from './words/sectionWords';

/** A text that may be the record's name, where it stands, and what speaks for it. */
export interface NameCandidate {
  readonly text: string;
  readonly element: Element;
  readonly from: 'heading' | 'label' | 'crumb' | 'markup' | 'text';
  /** 1…6 of a heading. */
  readonly level: number;
}

/** Parts of the page that are of the application and not of the record. */
const CHROME =
  'nav, aside, footer, [role=navigation], [role=menu], [role=menubar], [role=search], [role=dialog], [role=alertdialog], [role=complementary], [role=contentinfo], [role=tablist]';
const CRUMBS = '[aria-label*="readcrumb"], [class*="readcrumb"]';
const LISTED = 'table, [role=table], [role=grid], [role=listbox], ul, ol';
/** What a record's name stands in. */
export const NAME_HEADINGS = 'h1, h2, h3, h4, [role=heading]';
const MOST_HEADINGS = 60;

/** Headings of the page, outside menus and side columns. */
export function headingCandidates(root: ParentNode): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (const element of root.querySelectorAll(NAME_HEADINGS)) {
    if (found.length >= MOST_HEADINGS) break;
    if (element.closest(CHROME) || element.closest('a[href="/"]') || !isShown(element)) continue;
    const level = Number(/^h(\d)$/.exec(element.localName)?.[1] ?? element.getAttribute('aria-level') ?? 2);
    for (const text of variantsOf(element)) found.push({ text, element, from: 'heading', level });
  }
  return found;
}

/** A heading may hold a mark, a button or the kind of record beside the name. */
function variantsOf(element: Element): readonly string[] {
  const chunks = chunksOf(element).filter((chunk) => !isSectionText(chunk));
  const control = element.querySelector<HTMLInputElement>('input:not([type=hidden])');
  const texts = [shownText(element), ...chunks, ...(control ? [cleanText(control.value.slice(0, 600))] : [])];
  const id = pageId(element.ownerDocument);
  return [...new Set(texts.map((text) => withoutId(withoutKind(text), id)))].filter((text) => isPlausible(text));
}

function pageId({ location }: Document): string | undefined {
  return location ? readAddress(location.pathname + location.search + location.hash)?.id : undefined;
}

/** "#27 Acme" on the page of record 27; of another number nobody knows whether it is a part of the name. */
function withoutId(text: string, id: string | undefined): string {
  const match = /^[#№]\s?(\d{1,20})[\s:.\u2014-]+(\S.*)$/u.exec(text);
  return match?.[2] !== undefined && match[1] === id ? match[2] : text;
}

/** "Client: Acme", "Сделка № 5 — Поставка": the kind before a colon or dash is no part of the name. */
function withoutKind(text: string): string {
  const match = /^([^:\u2014]{2,30})[:\u2014]\s*(.+)$/u.exec(text);
  return match?.[1] !== undefined && match[2] !== undefined && isSectionText(match[1]) ? match[2] : text;
}

/** The last crumb, where it is no link to somewhere else. */
export function crumbCandidates(root: ParentNode): readonly NameCandidate[] {
  return [...root.querySelectorAll(CRUMBS)].slice(0, 5).flatMap((element) => {
    if (!isShown(element)) return [];
    const text = withoutId(chunksOf(element).at(-1) ?? '', pageId(element.ownerDocument));
    return isPlausible(text) ? [{ text, element, from: 'crumb' as const, level: 6 }] : [];
  });
}

/** Microdata of an organisation or person that is the page's only one. */
export function markupCandidates(root: ParentNode): readonly NameCandidate[] {
  const scopes = [
    ...root.querySelectorAll(
      '[itemscope][itemtype*="Organization"], [itemscope][itemtype*="Person"], [itemscope][itemtype*="LocalBusiness"]',
    ),
  ];
  const [only, ...others] = scopes.filter((scope) => !scope.closest(CHROME) && isShown(scope));
  const name = only && others.length === 0 ? only.querySelector('[itemprop="name"], [itemprop="legalName"]') : null;
  if (!name || !isShown(name)) return [];
  const text = shownText(name) || (name.getAttribute('content') ?? '');
  return isPlausible(text) ? [{ text, element: name, from: 'markup', level: 6 }] : [];
}

/** Values beside name labels, and bare texts that are a part of the title. */
export function textCandidates(
  root: ParentNode,
  titled: ReadonlySet<string>,
  isPerson: boolean,
): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  const parts = new Map<string, string>();
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node && found.length < MOST_HEADINGS; node = walker.nextNode()) {
    const raw = node.nodeValue ?? '';
    const element = node.parentElement;
    if (!element || raw.length > 400 || raw.length < 2) continue;
    const text = cleanText(raw);
    const labels = isPerson && isCompanyLabel(text) ? [] : nameLabelsOf(text);
    if (labels.length === 0 && !titled.has(sameText(text))) continue;
    if (
      element.closest(CHROME) ||
      ['script', 'style', 'title', 'option'].includes(element.localName) ||
      !isShown(element)
    )
      continue;
    if (labels.length === 0) found.push({ text, element, from: 'text', level: isListed(element) ? 9 : 6 });
    else addLabelled(found, parts, element, labels, isPerson);
  }
  // A first name is a part of the name where a last name stands beside it.
  const whole = parts.has('last')
    ? found.filter(({ from, text }) => from !== 'label' || text !== parts.get('first'))
    : found;
  return [...whole, ...wholeName(parts, found)];
}

function addLabelled(
  found: NameCandidate[],
  parts: Map<string, string>,
  label: Element,
  labels: readonly string[],
  isPerson: boolean,
): void {
  if (isColumnHead(label) || label.closest('a[href], button, option, [role=tab], [role=button]')) return;
  const value = labelledValue(label, (text) => nameLabelsOf(text).length > 0 || text.endsWith(':'));
  if (!value || !isPlausible(value.text)) return;
  for (const part of labels) if (part !== 'own' && !parts.has(part)) parts.set(part, value.text);
  // "Имя" may be the whole name of a person, or its first part.
  const isPart = isPerson && labels.includes('first') && !value.text.includes(' ');
  if (labels.includes('own') && !isPart)
    found.push({ text: value.text, element: value.element, from: 'label', level: 6 });
}

function wholeName(parts: ReadonlyMap<string, string>, found: readonly NameCandidate[]): readonly NameCandidate[] {
  const [first, last] = [parts.get('first'), parts.get('last')];
  const element = found[0]?.element;
  if (!first || !last || !element) return [];
  return [`${first} ${last}`, `${last} ${first}`].map((text) => ({ text, element, from: 'label', level: 7 }));
}

/** The head of a column has as many neighbours as the list has columns, and no value beside it. */
export function isColumnHead(element: Element): boolean {
  const cell = element.closest('th, td, [role=columnheader]');
  if (!cell) return false;
  if (cell.matches('[role=columnheader], thead *')) return true;
  const row = cell.parentElement;
  return (
    cell.localName === 'th' &&
    row !== null &&
    row.childElementCount > 2 &&
    [...row.children].every((it) => it.localName === 'th')
  );
}

function isListed(element: Element): boolean {
  const list = element.closest(LISTED);
  return list !== null && list.querySelectorAll('tr, li, [role=row]').length > 1;
}

/** A name has letters or is at least no bare number, sum or day. */
function isPlausible(text: string): boolean {
  return (
    text.length > 1 &&
    text.length <= 200 &&
    /[\p{L}]/u.test(text) &&
    !isSectionText(text) &&
    !/@|(?:…|\.\.\.)$/.test(text)
  );
}

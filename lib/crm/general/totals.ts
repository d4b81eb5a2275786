import type { Completeness } from '../../domain/deal';
import type { RowGroup } from './rowsOfPage';
import type { Section } from './section';
import { isHidden } from './shown';
import { chunksOf, shownText } from './texts';
import { type SaidCount, saidCount } from './words/countWords';
import { nounOf } from './words/nouns';

const MOST_UP = 4;
const MOST_TEXTS = 120;
const MOST_NEIGHBOURS = 8;
/** Texts between two looks at the clock. */
const STRIDE = 20;
const HEADINGS = 'h1, h2, h3, h4, legend, [role=heading]';
const PAGER =
  '[rel="next"], [aria-label*="ext page" i], [aria-label*="ледующ"], [class*="pagination"] a, [class*="pager"] a';

/** What the surroundings of a list say of its records, without asking the rows themselves. */
export interface ListClaims {
  readonly counts: readonly SaidCount[];
  /** A link to a next page that can be followed. */
  readonly hasNext: boolean;
  /** A choice other than "all" is made: what is listed is a part. */
  readonly isFiltered: boolean;
}

/** Looks at the list's heading and at what stands around it, up to where another list or heading begins. */
export function* claimsOf(
  group: RowGroup,
  section: Section | undefined,
  others: readonly RowGroup[],
): Generator<void, ListClaims> {
  const around = surroundings(group, section, others);
  const rows = new Set(group.rows);
  const texts: string[] = [];
  for (const element of around) {
    texts.push(...textsAround(element, rows));
    yield;
  }
  const counts = [...headingCounts(section, group)];
  for (const [at, text] of texts.entries()) {
    counts.push(...listed(saidCount(text, () => isOfRecords(text, section))));
    if (at % STRIDE === 0) yield;
  }
  const links = around.flatMap((element) => [...element.querySelectorAll(PAGER)]);
  const hasNext = links.some((link) => !isHidden(link) && !isOff(link) && isForward(link));
  return { counts, hasNext, isFiltered: around.some(isFiltered) };
}

function isForward(link: Element): boolean {
  const text = shownText(link);
  return !/^(?:1|«|‹|<|prev.*|назад|first|первая)$/i.test(text) && !link.closest('.active, .current, [aria-current]');
}

function isOff(link: Element): boolean {
  return (
    link.hasAttribute('disabled') ||
    link.getAttribute('aria-disabled') === 'true' ||
    link.closest('.disabled, [disabled], .inactive') !== null
  );
}

function listed(count: SaidCount | undefined): readonly SaidCount[] {
  return count ? [count] : [];
}

/** The list itself and its neighbours, level by level outwards, as long as nothing else begins. */
function surroundings(group: RowGroup, section: Section | undefined, others: readonly RowGroup[]): readonly Element[] {
  const found = [group.container];
  const isElse = (element: Element) => beginsElse(element, section, group, others);
  let at = group.container;
  for (let up = 0; up < MOST_UP; up++) {
    const parent: Element | null = at.parentElement;
    if (!parent) break;
    const after = neighbours(at, 'nextElementSibling', isElse);
    const before = neighbours(at, 'previousElementSibling', isElse);
    found.push(...after.found, ...before.found);
    if (after.isStopped || before.isStopped || parent.localName === 'body') break;
    at = parent;
  }
  return found;
}

function neighbours(
  from: Element,
  side: 'nextElementSibling' | 'previousElementSibling',
  isElse: (element: Element) => boolean,
): { found: readonly Element[]; isStopped: boolean } {
  const found: Element[] = [];
  for (let at = from[side]; at && found.length < MOST_NEIGHBOURS; at = at[side]) {
    if (isElse(at)) return { found, isStopped: true };
    if (!isHidden(at)) found.push(at);
  }
  return { found, isStopped: false };
}

/** A heading that is not this list's own, or another list. Its own heading ends the way too, and is asked by itself. */
function beginsElse(
  element: Element,
  section: Section | undefined,
  group: RowGroup,
  others: readonly RowGroup[],
): boolean {
  if (others.some((other) => other !== group && element.contains(other.container))) return true;
  if (section && element.contains(section.element) && element !== section.element)
    return shownText(element).length > 100;
  return element.matches(HEADINGS) || element.querySelector(HEADINGS) !== null;
}

function headingCounts(section: Section | undefined, group: RowGroup): readonly SaidCount[] {
  const nothing = new Set<Element>();
  const titles = [section?.element, group.title].flatMap((element) => (element ? textsAround(element, nothing) : []));
  return titles.flatMap((title) => listed(saidCount(title, () => nounOf(title) !== undefined)));
}

function textsAround(element: Element, rows: ReadonlySet<Element>): readonly string[] {
  if (rows.has(element)) return [];
  const own = shownText(element);
  const texts = own !== '' && own.length <= 100 && !holdsRows(element, rows) ? [own] : [];
  if (element.matches('button, [role=button]')) texts.push((element.textContent ?? '').slice(0, 100));
  collect(element, rows, texts);
  return texts;
}

/** Lines as they are read: a block's own words together, since "1–10" and "of 37" may be two pieces. */
function collect(element: Element, rows: ReadonlySet<Element>, texts: string[]): void {
  for (const child of element.children) {
    if (texts.length >= MOST_TEXTS) return;
    if (rows.has(child) || isHidden(child) || ['thead', 'tfoot'].includes(child.localName)) {
      if (child.localName === 'thead') collectPager(child, texts);
      continue;
    }
    if (holdsRows(child, rows)) collect(child, rows, texts);
    else {
      const text = shownText(child);
      if (text && text.length <= 100) texts.push(text);
      if (child.childElementCount > 0) collect(child, rows, texts);
      if (child.matches('button, [role=button]')) texts.push((child.textContent ?? '').slice(0, 100));
    }
  }
}

function collectPager(head: Element, texts: string[]): void {
  for (const chunk of chunksOf(head)) if (/\d/.test(chunk)) texts.push(chunk);
}

function holdsRows(element: Element, rows: ReadonlySet<Element>): boolean {
  for (const row of rows) return element.contains(row);
  return false;
}

function isOfRecords(text: string, section: Section | undefined): boolean {
  const noun = nounOf(text);
  if (noun) return noun.type === section?.noun?.type || (section?.noun === undefined && noun.type !== 'other');
  return section !== undefined && section.element.textContent?.includes(text) === true;
}

const FILTERS = '[role=tab][aria-selected="true"], .nav-link.active, .active > a, [aria-pressed="true"]';
const PART =
  /^(?:open|won|lost|active|открыт|выигран|проигран|активн|в работе|оплачен|неоплачен|paid|unpaid|offen|bezahlt)/i;

function isFiltered(region: Element): boolean {
  return [...region.querySelectorAll(FILTERS)].some((choice) => PART.test(shownText(choice)));
}

/**
 * How much of a history these rows are. Complete only where the page names exactly as many; contradicting numbers,
 * a filter or a further page make it a part, and a page that says nothing is never taken for all.
 */
export function completenessOf(seen: number, claims: ListClaims, isWhole: boolean): Completeness {
  const totals = new Set(claims.counts.flatMap((count) => totalOf(count, seen)));
  const total = totals.size === 1 ? [...totals][0] : undefined;
  const known = total !== undefined && total >= seen ? total : undefined;
  const isPart = claims.isFiltered || !isWhole || (claims.hasNext && known === undefined);
  if (known === seen && !isPart) return { state: 'complete', seen, total: seen };
  return { state: seen > 0 ? 'partial' : 'none', seen, total: isPart && known === seen ? undefined : known };
}

function totalOf(count: SaidCount, seen: number): readonly number[] {
  if (count.kind === 'total') return [count.total];
  if (count.kind === 'more') return [seen + count.more];
  return count.kind === 'none' && seen === 0 ? [0] : [];
}

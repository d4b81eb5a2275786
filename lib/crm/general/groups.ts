import { type AddressReading, kindOf } from './address';
import type { LinkedRecords } from './linkedRecords';
import { isDayText } from './pageFormats';
import type { PageIndex } from './pageIndex';
import { type RowGroup, siblingGroups, tableRows } from './rowsOfPage';
import { shownText } from './texts';
import { meaningsOf } from './words/headWords';

const MOST_GROUPS = 60;
const MOST_CLIMB = 8;
const MOST_LINKS = 10_000;

/** All that may be a list of records: tables and grids, then blocks that repeat. */
export function* groupsOf(
  index: PageIndex,
  links: LinkedRecords,
  own: AddressReading | undefined,
): Generator<void, readonly RowGroup[]> {
  const groups: RowGroup[] = [];
  for (const table of index.tables.slice(0, 4 * MOST_GROUPS)) {
    yield;
    const group = tableRows(table, shownText);
    if (group && isRowOfTables(table, group)) continue;
    if (group && (group.rows.length > 0 || group.heads.length > 0)) groups.push(group);
    if (groups.length >= MOST_GROUPS) return groups;
  }
  groups.push(...rowTables(index));
  const taken = new Set(groups.flatMap(({ rows }) => rows));
  const linked = yield* linkedRows(index, links, taken, own);
  const dated = yield* datedRows(index, taken, new Set(linked));
  return [...groups, ...blockGroups(linked), ...blockGroups(dated)].slice(0, MOST_GROUPS);
}

/** Some grids draw every row as a table of its own, and the heads elsewhere. */
function isRowOfTables(table: Element, group: RowGroup): boolean {
  const isOne = (other: Element | null) => other?.localName === 'table' && other.querySelectorAll('tr').length === 1;
  return (
    group.rows.length === 1 &&
    group.heads.length === 0 &&
    (isOne(table.nextElementSibling) || isOne(table.previousElementSibling))
  );
}

function rowTables(index: PageIndex): readonly RowGroup[] {
  const tables = index.tables.filter((table) => {
    const group = tableRows(table, shownText);
    return group !== undefined && isRowOfTables(table, group);
  });
  return siblingGroups(tables).flatMap((group) => {
    const [first] = group;
    const container = first?.parentElement;
    return first && container
      ? [{ container, rows: group, heads: headsBefore(first, widthOfRow(first)), title: undefined, isTable: true }]
      : [];
  });
}

function widthOfRow(table: Element): number {
  return table.querySelector('tr')?.childElementCount ?? 0;
}

/** The largest block around a link that leads to no second record of its kind. */
function* linkedRows(
  index: PageIndex,
  links: LinkedRecords,
  taken: ReadonlySet<Element>,
  own: AddressReading | undefined,
): Generator<void, readonly Element[]> {
  const found: { element: Element; key: string }[] = [];
  let looked = 0;
  for (const element of index.links.slice(0, MOST_LINKS)) {
    if (++looked % 50 === 0) yield;
    const reading = links.of(element);
    if (reading?.id === undefined || kindOf(reading.type) === 'other' || isTaken(element, taken)) continue;
    if (own?.id !== undefined && reading.id === own.id && reading.noun === own.noun) continue;
    if (element.closest('nav, footer, [role=navigation], [role=menu]')) continue;
    found.push({ element, key: keyOf(reading) });
  }
  const counts = new Map<Element, Map<string, string>>();
  for (const { element, key } of found) {
    if (++looked % 50 === 0) yield;
    markUp(counts, element, key);
  }
  const rows = found.map(({ element, key }) => rowAround(element, key, counts));
  return [...new Set(rows)].filter((row) => row !== undefined).filter(isRowSized);
}

/** What holds tables, headings of the page or a hundred parts is a page and no row. */
function isRowSized(row: Element): boolean {
  return row.querySelector('table, h1, h2, [role=grid], form') === null && row.getElementsByTagName('*').length <= 120;
}

function keyOf({ noun, id }: AddressReading): string {
  return `${noun} ${id}`;
}

/** Which records of each noun every block holds: one, or `several`. */
function markUp(counts: Map<Element, Map<string, string>>, element: Element, key: string): void {
  const noun = key.slice(0, key.indexOf(' '));
  let at: Element | null = element;
  for (let up = 0; at && up < MOST_CLIMB; up++, at = at.parentElement) {
    const held = counts.get(at) ?? new Map<string, string>();
    counts.set(at, held);
    const known = held.get(noun);
    held.set(noun, known === undefined || known === key ? key : 'several');
  }
}

function rowAround(
  element: Element,
  key: string,
  counts: ReadonlyMap<Element, ReadonlyMap<string, string>>,
): Element | undefined {
  const noun = key.slice(0, key.indexOf(' '));
  let at = element;
  for (let up = 0; up < MOST_CLIMB - 1; up++) {
    const parent: Element | null = at.parentElement;
    if (!parent || parent.localName === 'body' || counts.get(parent)?.get(noun) === 'several') return at;
    if (isListElement(parent) || parent.querySelector(':scope > h1, :scope > h2, :scope > h3, :scope > h4')) return at;
    at = parent;
  }
  return undefined;
}

function isListElement(element: Element): boolean {
  return (
    ['ul', 'ol', 'tbody', 'main', 'section'].includes(element.localName) || element.getAttribute('role') === 'list'
  );
}

/** Blocks without links that repeat and hold a day each. */
function* datedRows(
  index: PageIndex,
  taken: ReadonlySet<Element>,
  known: ReadonlySet<Element>,
): Generator<void, readonly Element[]> {
  const holding = new Map<Element, number>();
  let looked = 0;
  for (const { text, element, isFrame } of index.units) {
    if (++looked % 100 === 0) yield;
    if (isFrame || text.length > 40 || !/\d/.test(text) || !isDayText(withoutLabel(text)) || isTaken(element, taken))
      continue;
    let at: Element | null = element;
    for (let up = 0; at && up < 5; up++, at = at.parentElement) holding.set(at, (holding.get(at) ?? 0) + 1);
  }
  const parents = new Set([...known].map((row) => row.parentElement));
  const isApart = (row: Element) => !parents.has(row.parentElement) && !hasAround(row, known);
  const rows = [...holding.keys()].filter(
    (row) => isApart(row) && !known.has(row) && !hasAround(row, known) && hasTwin(row, holding),
  );
  return rows.filter(
    (row) => !row.parentElement || !rows.includes(row.parentElement) || !hasTwin(row.parentElement, holding),
  );
}

function withoutLabel(text: string): string {
  const at = text.indexOf(': ');
  return at > 0 && meaningsOf(text.slice(0, at)).length > 0 ? text.slice(at + 2) : text;
}

/** A neighbour of the same tag and about the same size that holds a day too. */
function hasTwin(row: Element, holding: ReadonlyMap<Element, number>): boolean {
  const isTwin = (other: Element | null) =>
    other !== null &&
    holding.has(other) &&
    other.localName === row.localName &&
    Math.abs(other.childElementCount - row.childElementCount) < 3;
  return row.childElementCount > 1 && (isTwin(row.nextElementSibling) || isTwin(row.previousElementSibling));
}

function hasAround(row: Element, known: ReadonlySet<Element>): boolean {
  for (let at: Element | null = row; at; at = at.parentElement) if (known.has(at)) return true;
  return false;
}

function isTaken(element: Element, taken: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (taken.has(at)) return true;
  return false;
}

function blockGroups(rows: readonly Element[]): readonly RowGroup[] {
  return siblingGroups(rows).flatMap((group) => {
    const first = group[0];
    const container = first?.parentElement;
    return first && container
      ? [
          {
            container,
            rows: group,
            heads: headsBefore(first, usualWidth(group)),
            title: undefined,
            isTable: false,
          },
        ]
      : [];
  });
}

/** The number of parts most rows have. */
function usualWidth(rows: readonly Element[]): number {
  const counts = new Map<number, number>();
  for (const { childElementCount } of rows) counts.set(childElementCount, (counts.get(childElementCount) ?? 0) + 1);
  return [...counts.entries()].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}

/** A line of heads above rows of blocks, with as many parts as a row. */
function headsBefore(first: Element, width: number): readonly string[] {
  const candidates = [first.previousElementSibling, first.parentElement?.previousElementSibling ?? null];
  for (const line of candidates) {
    const parts = line && line.childElementCount === 1 && width > 1 ? line.firstElementChild : line;
    if (!parts || width < 2 || parts.childElementCount !== width) continue;
    const heads = [...parts.children].map((part) => shownText(part));
    if (heads.filter((head) => meaningsOf(head).length > 0).length >= 2) return heads;
  }
  return [];
}

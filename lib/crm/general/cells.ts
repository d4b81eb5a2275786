import { cleanText } from '../text/clean';
import { isLabel } from './labelledFields';
import { valueOfControl } from './pageIndex';
import { cellsOf, type RowGroup, spanOf } from './rowsOfPage';
import { isHidden } from './shown';
import { chunksOf } from './texts';
import { meaningsOf } from './words/headWords';

/** One value of a row: which column it is in, what its head or its own label says. */
export interface Cell {
  readonly column: string;
  readonly head: string;
  readonly text: string;
  readonly element: Element;
}

const MOST_CELLS = 60;
const LABEL_MARKS = [
  'data-label',
  'data-title',
  'data-th',
  'data-field',
  'data-name',
  'data-column',
  'aria-label',
  'data-col',
];

export function readCells(group: RowGroup, row: Element): readonly Cell[] {
  return group.isTable ? tableCells(group, row) : blockCells(group, row);
}

function tableCells({ heads }: RowGroup, row: Element): readonly Cell[] {
  let column = 0;
  return cellsOf(row)
    .slice(0, MOST_CELLS)
    .map((element) => {
      const head = heads[column] || markOf(element);
      const cell = { column: String(column), head, text: cellText(element), element };
      column += spanOf(element);
      return cell;
    });
}

/** Cards and rows of blocks: every piece of text, by the way to it, with the label before it or within it. */
function blockCells({ heads }: RowGroup, row: Element): readonly Cell[] {
  const isGrid = heads.length > 0 && row.childElementCount === heads.length;
  if (isGrid)
    return [...row.children].map((element, at) => ({
      column: String(at),
      head: heads[at] ?? '',
      text: cellText(element),
      element,
    }));
  const cells: Cell[] = [];
  let label = '';
  for (const leaf of leavesOf(row)) {
    if (cells.length >= MOST_CELLS) break;
    const [, inner, rest] = /^([^:]{2,40}):\s*(\S.*)$/u.exec(leaf.text) ?? [];
    if (inner !== undefined && rest !== undefined && meaningsOf(inner).length > 0) {
      cells.push({ column: `label ${inner}`, head: inner, text: rest, element: leaf.element });
      label = '';
    } else if (isLabel(leaf.text) && meaningsOf(leaf.text).length > 0 && !/\d/.test(leaf.text)) label = leaf.text;
    else {
      const head = label || markAround(leaf.element, row);
      cells.push({
        column: head ? `label ${head}` : wayTo(leaf.element, row),
        head,
        text: leaf.text,
        element: leaf.element,
      });
      label = '';
    }
  }
  return cells;
}

function markOf(element: Element): string {
  const mark = LABEL_MARKS.map((name) => element.getAttribute(name)).find((value) => value) ?? '';
  return mark.length > 60
    ? ''
    : mark
        .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .replace(/[-_.]+/g, ' ')
        .trim();
}

/** Also of a block that holds nothing else, where that names a part of a deal. */
function markAround(element: Element, row: Element): string {
  let at = element;
  for (;;) {
    const mark = markOf(at);
    if (mark && (at === element || meaningsOf(mark).length > 0)) return mark;
    const parent = at.parentElement;
    if (!parent || at === row || parent === row || parent.childNodes.length > 1) return '';
    at = parent;
  }
}

interface Leaf {
  readonly text: string;
  readonly element: Element;
}

function leavesOf(element: Element, found: Leaf[] = [], depth = 0): readonly Leaf[] {
  for (let child = element.firstChild; child && found.length < 2 * MOST_CELLS; child = child.nextSibling) {
    if (child.nodeType === 3) {
      const text = cleanText((child.nodeValue ?? '').slice(0, 1200)).slice(0, 300);
      if (text) found.push({ text, element });
    } else if (
      child.nodeType === 1 &&
      depth < 20 &&
      !isHidden(child as Element) &&
      (child as Element).localName !== 'button'
    ) {
      leavesOf(child as Element, found, depth + 1);
    }
  }
  return found;
}

/** Classes with digits come from a build and change with it. */
function wayTo(element: Element, row: Element): string {
  const way: string[] = [];
  for (let at: Element | null = element; at && at !== row; at = at.parentElement) {
    const name = at.classList.item(0) ?? '';
    way.unshift(at.localName + (name && !/\d/.test(name) ? `.${name}` : `:${indexAmong(at)}`));
  }
  return way.join('>') || '.';
}

function indexAmong(element: Element): number {
  let index = 0;
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling) index++;
  return index;
}

/** A machine's way of writing a day or a sum is better than any other. */
function cellText(element: Element): string {
  const time = element.querySelector('time[datetime]')?.getAttribute('datetime');
  if (time && /^\d{4}-\d{2}-\d{2}/.test(time)) return time.slice(0, 30);
  const control = element.querySelector(
    'input:not([type="hidden"]):not([type="checkbox"]):not([type="radio"]), select',
  );
  const text = cleanText(chunksOf(element).join(' ')).slice(0, 300);
  return text || (control && !isHidden(control) ? valueOfControl(control) : '');
}

import { cleanText } from '../text/clean';
import { isHidden } from './shown';
import { chunksOf, shownText } from './texts';

/** A value and the element it stands in. */
export interface PlacedText {
  readonly text: string;
  readonly element: Element;
}

/** How far up a label may be wrapped before its value comes, and how many empty neighbours are passed over. */
const MOST_WRAPPERS = 4;
const MOST_STEPS = 3;
/** Where a value ends and another part of the page begins. */
const NO_VALUES = 'h1, h2, h3, h4, nav, form, [role=tablist], [role=tab], [role=heading]';
const OTHER_PARTS = 'h1, h2, h3, h4, h5, form, [role=grid], [role=heading], tr + tr';
const CONTROLS = 'input:not([type=hidden],[type=button],[type=submit],[type=checkbox],[type=radio]), textarea, select';

/**
 * What stands where the value of a label does: the control it is bound to, the next cell, the `dd` of its `dt`, the
 * next block, the same place of the next column, or the rest of its own line. Undefined where that is another label.
 */
export function labelledValue(label: Element, isLabel: (text: string) => boolean): PlacedText | undefined {
  const bound = boundControl(label);
  if (bound) return bound;
  const inline = restOfLine(label, isLabel);
  if (inline) return inline;
  const wrapped = outermost(label);
  const isWrapped = wrapped !== label;
  return nextValue(wrapped, isLabel, isWrapped) ?? inNextColumn(wrapped, isLabel);
}

function boundControl(label: Element): PlacedText | undefined {
  const own = label.closest('label');
  if (!own) return undefined;
  const id = own.getAttribute('for');
  const root = own.getRootNode() as ParentNode;
  const bound = id ? root.querySelector(`[id="${CSS.escape(id)}"]`) : own.querySelector(CONTROLS);
  return bound ? placed(bound) : undefined;
}

/** `<b>Phone:</b> +7 …` and `Phone: <a>+7 …</a>` up to the end of the line. */
function restOfLine(label: Element, isLabel: (text: string) => boolean): PlacedText | undefined {
  const own = afterOwnText(label, isLabel);
  const parent = label.parentElement;
  if (own || !parent || isCell(label)) return own;
  const isOwnLine = [...parent.childNodes].some(
    (node) => node.nodeType === 3 && /[\p{L}\p{N}]/u.test(node.nodeValue ?? ''),
  );
  const text = isOwnLine ? lineFrom(label.nextSibling, isLabel) : '';
  return text ? { text, element: parent } : undefined;
}

/** What follows the label's own text within the same element. */
function afterOwnText(label: Element, isLabel: (text: string) => boolean): PlacedText | undefined {
  const own = [...label.childNodes].find(
    (node) => node.nodeType === 3 && cleanText(node.nodeValue?.slice(0, 600) ?? '') !== '',
  );
  if (!own || !isLabel(cleanText(own.nodeValue?.slice(0, 600) ?? ''))) return undefined;
  const text = lineFrom(own.nextSibling, isLabel);
  return text ? { text, element: label } : undefined;
}

function lineFrom(start: ChildNode | null, isLabel: (text: string) => boolean): string {
  let text = '';
  for (let next = start; next && text.length < 300; next = next.nextSibling) {
    if (next.nodeType === 1 && !isInline(next as Element)) break;
    const part =
      next.nodeType === 3
        ? cleanText((next.nodeValue ?? '').slice(0, 600))
        : next.nodeType === 1
          ? shownText(next as Element)
          : '';
    if (part && text && isLabel(part)) break;
    text += ` ${part}`;
  }
  return cleanText(text).replace(/^[:\u2013\u2014-]\s*/, '');
}

function isInline(element: Element): boolean {
  return ['span', 'a', 'b', 'i', 'em', 'strong', 'small', 'bdi', 'time', 'data', 'mark', 'sup', 'sub'].includes(
    element.localName,
  );
}

function isCell(element: Element): boolean {
  return ['td', 'th', 'dt', 'dd', 'li'].includes(element.localName);
}

/** The largest block that holds nothing but the label. */
function outermost(label: Element): Element {
  const text = shownText(label);
  let at = label;
  let cell: Element | undefined;
  for (let up = 0; up < MOST_WRAPPERS; up++) {
    const parent: Element | null = at.parentElement;
    if (!parent || parent.localName === 'body' || shownText(parent) !== text || parent.querySelector(CONTROLS)) break;
    if (isCell(at)) cell = at;
    at = parent;
  }
  // A row that holds nothing but the label has lost its value; the next row is another's.
  return ['tr', 'tbody', 'thead', 'table', 'dl', 'ul'].includes(at.localName) && cell ? cell : at;
}

function nextValue(label: Element, isLabel: (text: string) => boolean, isWrapped: boolean): PlacedText | undefined {
  // Labels and values alternate in a row: an odd number of cells has lost one.
  const cells = label.localName === 'td' ? (label.parentElement?.childElementCount ?? 0) : 0;
  if (cells > 2 && cells % 2 === 1) return undefined;
  let next = label.nextElementSibling;
  for (let step = 0; next && step < MOST_STEPS; step++, next = next.nextElementSibling) {
    if (isHidden(next) || next.localName === 'br') continue;
    if (next.matches(NO_VALUES) || next.querySelector(OTHER_PARTS)) return undefined;
    if (label.localName === 'dt' && next.localName === 'dt') return undefined;
    if (isWrapped && isPair(next, isLabel)) return undefined;
    const value = placed(next);
    if (value) return isLabel(value.text) ? undefined : value;
    if (isCell(label)) return undefined;
  }
  return undefined;
}

/** A block with a label and a value of its own is no value. */
function isPair(element: Element, isLabel: (text: string) => boolean): boolean {
  const [first, second] = chunksOf(element, 3);
  return (
    first !== undefined &&
    second !== undefined &&
    (isLabel(first) || !/\d/.test(first)) &&
    element.childElementCount > 1
  );
}

/** Labels stacked in one column, values in the next. */
function inNextColumn(label: Element, isLabel: (text: string) => boolean): PlacedText | undefined {
  const column = label.parentElement;
  const beside = column?.nextElementSibling;
  if (!column || !beside || column.localName === 'tr' || column.childElementCount < 2) return undefined;
  if (column.childElementCount !== beside.childElementCount || isHidden(beside)) return undefined;
  const value = beside.children[[...column.children].indexOf(label)];
  const found = value && placed(value);
  return found && !isLabel(found.text) ? found : undefined;
}

/** The value an element shows: that of its control, else its text. */
export function placed(element: Element): PlacedText | undefined {
  if (isHidden(element)) return undefined;
  const control = element.matches(CONTROLS) ? element : element.querySelector(CONTROLS);
  const text = control && !isHidden(control) ? controlText(control) : shownText(element);
  return text ? { text, element: control ?? element } : undefined;
}

/** By name and not by class: the document may belong to another frame. */
function controlText(control: Element): string {
  if (control.localName === 'select') {
    const { selectedOptions } = control as HTMLSelectElement;
    return cleanText(selectedOptions.item(0)?.textContent?.slice(0, 300) ?? '');
  }
  return cleanText((control as HTMLInputElement | HTMLTextAreaElement).value.slice(0, 1200));
}

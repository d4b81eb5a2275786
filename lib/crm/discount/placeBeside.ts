import type { StripPlace } from '../adapter';
import { controlsIn } from '../labels/control';
import { isShown } from '../labels/shown';
import { parentOf } from '../parentOf';
import type { DiscountField } from './discountField';

/** Cells of tables and lists: what is ours goes into them, because nothing may stand between them. */
const CELL = 'td, dd, li';

/** Under the field and its caption, in the flow of the page; never in a control. */
export function placeBeside({ caption, value }: DiscountField): {
  readonly anchor: Element;
  readonly where: StripPlace['where'];
} {
  const cell = value.closest(CELL);
  if (cell && (cell !== value || !cell.contains(caption))) return { anchor: cell, where: 'append' };
  const row = rowOf(caption, value);
  return isBesideOthers(row) ? { anchor: row, where: 'append' } : { anchor: row, where: 'after' };
}

/** The smallest block with both in it; where it holds further fields, the part of it that leads to this one. */
function rowOf(caption: Element, value: Element): Element {
  let part = value;
  let around = parentOf(value);
  while (around && !around.contains(caption)) {
    part = around;
    around = parentOf(around);
  }
  if (!around) return value;
  return controlsIn(around).filter(isShown).length > 1 ? part : around;
}

/** Fields in one line that does not wrap leave no room for another one between them. */
function isBesideOthers(row: Element): boolean {
  const around = parentOf(row);
  if (!around || row.matches('input, select, textarea')) return false;
  const { display, flexDirection, flexWrap } = getComputedStyle(around);
  return display.includes('flex') && flexDirection.startsWith('row') && flexWrap === 'nowrap';
}

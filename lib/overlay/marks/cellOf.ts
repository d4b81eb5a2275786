import { parentOf } from '../../crm/parentOf';

/** Cells of tables, as elements or by their role. */
const CELL = 'td, th, [role="gridcell"], [role="cell"]';

/**
 * The element of a row its mark stands in: what the adapter names, else the cell with the name, else the row. Text
 * that flows within a line cannot hold a place, what is around it can. Reads styles.
 */
export function cellOf(row: Element, markIn: string | undefined, name: string): HTMLElement | undefined {
  const named = markIn === undefined ? cellWith(row, name) : row.querySelector(markIn);
  let cell: Element | null = named ?? row;
  while (cell && cell !== row && isInLine(cell)) cell = parentOf(cell);
  return cell instanceof HTMLElement ? cell : undefined;
}

function cellWith(row: Element, name: string): Element | undefined {
  const cells = [...row.querySelectorAll(CELL)];
  const said = name.replace(/\s+/g, ' ').trim();
  return (
    cells.find((cell) => cell.textContent?.replace(/\s+/g, ' ').includes(said)) ??
    cells.find((cell) => cell.querySelector('a[href]'))
  );
}

function isInLine(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return display === 'inline' || display === 'contents';
}

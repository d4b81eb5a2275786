import { parentOf } from '../../crm/parentOf';
import type { Box } from './spot';

/** Texts and controls of one cell that are looked at; a cell with more has no free place anyway. */
const MOST_NODES = 200;

/** What takes room without being text. */
const SOLID = 'img, svg, canvas, button, input, select, textarea, progress, [role="button"], [role="img"]';

interface ShownName {
  readonly first: Box;
  /** Of its last line, as far as it is seen. */
  readonly last: Box;
  /** The cell shows a part of it only. */
  readonly isCut: boolean;
}

/** The name within its cell: the text that is it, else the text of the first link, else the first text. */
export function nameIn(cell: Element, name: string): ShownName | undefined {
  const texts = textsIn(cell);
  const said = name.replace(/\s+/g, ' ').trim();
  const text =
    texts.find(({ data }) => data.replace(/\s+/g, ' ').trim() === said) ??
    texts.find(({ parentElement }) => parentElement?.closest('a[href]')) ??
    texts[0];
  const lines = text ? linesOf(text) : [];
  const [first] = lines;
  const last = lines[lines.length - 1];
  if (!text || !first || !last) return undefined;
  const seen = windowOn(text, cell);
  return { first, last, isCut: last.right > seen.right + 1 || last.bottom > seen.bottom + 1 };
}

/** Rectangles a mark may not cover. */
export function obstaclesIn(cell: Element): readonly Box[] {
  const solid = [...cell.querySelectorAll(SOLID)].slice(0, MOST_NODES);
  const boxes = [...textsIn(cell).flatMap(linesOf), ...solid.map((element) => element.getBoundingClientRect())];
  return boxes.filter(({ left, right, top, bottom }) => right > left && bottom > top);
}

function textsIn(cell: Element): readonly Text[] {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node && texts.length < MOST_NODES; node = walker.nextNode()) {
    if (node instanceof Text && /\S/.test(node.data)) texts.push(node);
  }
  return texts;
}

function linesOf(text: Text): readonly Box[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()];
}

/** The part of the page through which a text within the cell is seen. */
function windowOn(text: Text, cell: Element): Pick<Box, 'right' | 'bottom'> {
  let right = Number.POSITIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  for (let around = parentOf(text); around; around = parentOf(around)) {
    if (getComputedStyle(around).overflowX !== 'visible') {
      const box = around.getBoundingClientRect();
      right = Math.min(right, box.right);
      bottom = Math.min(bottom, box.bottom);
    }
    if (around === cell) break;
  }
  return { right, bottom };
}

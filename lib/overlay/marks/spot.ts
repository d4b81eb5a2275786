import { nameIn, obstaclesIn } from './obstacles';

/** Where a mark stands within its cell, CSS pixels from the corner of the cell's padding box. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  /** There is room for the icon alone. */
  readonly isSmall: boolean;
  /** It stands on something of the page and needs a ground of its own. */
  readonly isOver: boolean;
}

export interface Point {
  readonly left: number;
  readonly top: number;
}

/** A rectangle of the viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Sizes of `Mark.css`, CSS pixels. */
const HEIGHT = 18;
const WIDTH = 34;
const SMALL_WIDTH = 20;
/** Between the mark and what it stands beside, and the edge of a card. */
const GAP = 6;
const EDGE = 6;

interface Room extends Box {
  readonly scale: number;
}

interface Candidate {
  readonly left: number;
  readonly top: number;
  readonly isSmall: boolean;
}

/** In a list: after the name, before it where the cell cuts it, else at the end of the cell. Reads the layout. */
export function spotBesideName(cell: HTMLElement, name: string, hasLetter: boolean): Spot | undefined {
  const shown = nameIn(cell, name);
  const room = insideOf(cell);
  if (!shown || room.right <= room.left) return undefined;
  const { first, last, isCut } = shown;
  const widths = hasLetter ? [WIDTH, SMALL_WIDTH] : [SMALL_WIDTH];
  const after = (width: number) => at(last.right + GAP, middleOf(last), width);
  const before = (width: number) => at(first.left - GAP - width, middleOf(first), width);
  const sides = isCut ? [before] : [after, before];
  const end = at(room.right - SMALL_WIDTH - 1, middleOf(first), SMALL_WIDTH);
  return chosen(
    cell,
    room,
    sides.flatMap((side) => widths.map(side)),
    end,
  );
}

/** On a card: the first free corner. Reads the layout. */
export function spotInCorner(card: HTMLElement, hasLetter: boolean): Spot | undefined {
  const room = insideOf(card);
  const { left, top, right, bottom } = room;
  if (right <= left) return undefined;
  const corners = (width: number) => [
    at(right - EDGE - width, bottom - EDGE - HEIGHT, width),
    at(right - EDGE - width, top + EDGE, width),
    at(left + EDGE, bottom - EDGE - HEIGHT, width),
    at(left + EDGE, top + EDGE, width),
  ];
  const small = corners(SMALL_WIDTH);
  const [end] = small;
  return end && chosen(card, room, hasLetter ? [...corners(WIDTH), ...small] : small, end);
}

/** The first candidate that has room and covers nothing; else `end`, on whatever is there. */
function chosen(cell: HTMLElement, room: Room, candidates: readonly Candidate[], end: Candidate): Spot {
  const fitting = candidates.filter((candidate) => isWithin(boxOf(candidate), room));
  const obstacles = fitting.length > 0 ? obstaclesIn(cell) : [];
  const free = fitting.find((candidate) => !obstacles.some((obstacle) => overlaps(boxOf(candidate), obstacle)));
  const { left, top, isSmall } = free ?? end;
  const isOver = free === undefined;
  return { left: (left - room.left) / room.scale, top: (top - room.top) / room.scale, isSmall, isOver };
}

function at(left: number, top: number, width: number): Candidate {
  return { left, top, isSmall: width === SMALL_WIDTH };
}

function boxOf({ left, top, isSmall }: Candidate): Box {
  return { left, top, right: left + (isSmall ? SMALL_WIDTH : WIDTH), bottom: top + HEIGHT };
}

function middleOf({ top, bottom }: Box): number {
  return (top + bottom - HEIGHT) / 2;
}

function isWithin(box: Box, room: Box): boolean {
  const isTall = room.bottom - room.top >= HEIGHT;
  const fitsAcross = box.left >= room.left && box.right <= room.right;
  return fitsAcross && (!isTall || (box.top >= room.top - 1 && box.bottom <= room.bottom + 1));
}

function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** The padding box, in which nothing is cut and no border is covered. */
function insideOf(cell: HTMLElement): Room {
  const { left, top, scale } = paddingOf(cell);
  // What flows within a line has no inner size of its own.
  const width = cell.clientWidth || cell.offsetWidth;
  const height = cell.clientHeight || cell.offsetHeight;
  return { left, top, right: left + width * scale, bottom: top + height * scale, scale };
}

/**
 * Corner of a cell's padding box in the viewport, and pixels of the viewport for one of CSS: pages zoom their boards by
 * a transform. Reads the layout.
 */
export function paddingOf(cell: HTMLElement): Point & { readonly scale: number } {
  const box = cell.getBoundingClientRect();
  const scale = cell.offsetWidth > 0 ? box.width / cell.offsetWidth : 1;
  return { left: box.left + cell.clientLeft * scale, top: box.top + cell.clientTop * scale, scale };
}

import { parentOf } from '../../crm/parentOf';
import { findColumn, type Heads } from '../../crm/taught/column';
import { childrenOf, follow, stepsTo, textOf } from '../../crm/taught/elements';
import { elementOf } from '../../crm/taught/place';
import { headsOf, listElement, rowsOf } from '../../crm/taught/table';
import { dayOfText } from '../../crm/text/date';
import { type Column, TAUGHT_LIMITS, type TaughtDeals } from '../../domain/taught/taught';
import { cleanSelector, selectorInRow } from './cleanSelector';
import { dealIdRule } from './dealIdRule';
import { pathAnchor, widest } from './placeOf';

/** What of a deal can be pointed at in the list. */
export type DealField = 'date' | 'amount' | 'stage' | 'title';

type Picks = Partial<Readonly<Record<DealField, Element>>>;

/**
 * The list of deals with one more of its columns shown. `known` is what was shown before, found again in the page as
 * it is now. Undefined: the element does not stand in the rows of the list.
 */
export function dealListWith(
  known: TaughtDeals | undefined,
  field: DealField,
  element: Element,
): TaughtDeals | undefined {
  const picks: Picks = { ...(known && picksOf(known)), [field]: element };
  const level = rowLevel(picks);
  if (!level) return undefined;
  const { list, row } = level;
  const heads = headsOf(list);
  const columns = Object.fromEntries(
    Object.entries(picks).map(([name, picked]) => [name, columnOf(picked, rowAbove(picked, list) ?? row, heads)]),
  ) as Partial<Record<DealField, Column>>;
  const made = { list: listAnchors(list, heads), row: row.localName, ...columns };
  const id = dealIdRule(rowsOf(list, row.localName), made.title, heads);
  return {
    ...made,
    ...(id && { id }),
    ...(known?.words && { words: known.words }),
    ...(known?.showsAll !== undefined && { showsAll: known.showsAll }),
  };
}

/** One element of each column known, from rows of the page of now. */
function picksOf(deals: TaughtDeals): Picks {
  const list = listElement(document.body, deals);
  if (!list) return {};
  const heads = headsOf(list);
  const rows = rowsOf(list, deals.row);
  const pick = (column: Column | undefined) => {
    const found = column && rows.map((row) => findColumn(row, column, heads)).find(({ kind }) => kind === 'found');
    return found?.kind === 'found' ? found.element : undefined;
  };
  const { date, amount, stage, title } = deals;
  const picked = { date: pick(date), amount: pick(amount), stage: pick(stage), title: pick(title) };
  return Object.fromEntries(Object.entries(picked).filter(([, element]) => element !== undefined));
}

interface Level {
  readonly list: Element;
  readonly row: Element;
  /** Rows in which all that was pointed at has its place. */
  readonly fitting: number;
}

/** One of the cells of a row is no row, however many of them look alike. */
const CELL = 'td, th, [role="cell"], [role="gridcell"], [role="columnheader"]';
const ROW = 'tr, li, [role="row"], article';

/** The rows are where most neighbours are made alike; the innermost of such levels. */
function rowLevel(picks: Picks): Level | undefined {
  const [first] = Object.values(picks);
  if (!first) return undefined;
  const levels: Level[] = [];
  let row: Element = first;
  for (let parent = parentOf(row); parent && row !== document.body; parent = parentOf(row)) {
    const list = parent;
    const isLevel =
      !row.matches(CELL) && Object.values(picks).every((pick) => rowAbove(pick, list)?.localName === row.localName);
    if (isLevel) levels.push({ list, row, fitting: fittingRows(list, row, picks) });
    row = list;
  }
  const isRow = ({ row }: Level) => Number(row.matches(ROW));
  const [best] = levels.toSorted((one, other) => other.fitting - one.fitting || isRow(other) - isRow(one));
  return best && best.fitting > 0 ? best : undefined;
}

/** Two things cannot stand in one place of a row, so cells that look alike are no rows. */
function fittingRows(list: Element, row: Element, picks: Picks): number {
  const ways = Object.entries(picks).map(([field, pick]) => ({
    field,
    steps: stepsTo(pick, rowAbove(pick, list) ?? row),
  }));
  if (new Set(ways.map(({ steps }) => JSON.stringify(steps))).size < ways.length) return 0;
  const holds =
    (other: Element) =>
    ({ field, steps }: (typeof ways)[number]) => {
      const found = follow(other, steps);
      return found !== undefined && (field !== 'date' || found === picks.date || hasDate(found));
    };
  return rowsOf(list, row.localName).filter((other) => ways.every(holds(other))).length;
}

function hasDate(element: Element): boolean {
  return dayOfText(textOf(element), { today: ANY_DAY, dayOrder: undefined }).kind !== 'unreadable';
}

/** Which day it is changes what a date means and not whether it is one. */
const ANY_DAY = '2026-01-01';

function rowAbove(element: Element, list: Element): Element | undefined {
  let at: Element | null = element;
  while (at && parentOf(at) !== list) at = parentOf(at);
  return at ?? undefined;
}

function columnOf(element: Element, row: Element, heads: Heads): Column {
  const value = widest(element, row);
  const selector = selectorInRow(value, row);
  const cells = childrenOf(row);
  const index = cells.findIndex((cell) => cell.contains(value));
  const [cell, head] = [cells[index], heads[index]];
  const hasHead = cell && head && cells.length === heads.length && heads.indexOf(head) === heads.lastIndexOf(head);
  return [
    ...(hasHead ? [{ by: 'head' as const, head, steps: stepsTo(value, cell) }] : []),
    ...(selector === undefined ? [] : [{ by: 'selector' as const, selector }]),
    { by: 'path' as const, steps: stepsTo(value, row) },
  ];
}

function listAnchors(list: Element, heads: Heads): TaughtDeals['list'] {
  const words = [...new Set(heads)].filter((head) => head !== '' && head.length <= TAUGHT_LIMITS.text);
  const selector = cleanSelector(list);
  const path = pathAnchor(list);
  const anchors: TaughtDeals['list'] = [
    ...(words.length >= 2 ? [{ by: 'heads' as const, heads: words.slice(0, TAUGHT_LIMITS.heads) }] : []),
    ...(selector === undefined ? [] : [{ by: 'selector' as const, selector }]),
    ...(path ? [path] : []),
  ];
  return anchors.filter((anchor) =>
    anchor.by === 'heads'
      ? listElement(document.body, { list: [anchor] }) === list
      : elementOf(document.body, anchor) === list,
  );
}

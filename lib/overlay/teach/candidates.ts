import { namesOf } from '../../crm/general/name';
import { labelled } from '../../crm/labels/labelled';
import { outcomeOfStage } from '../../crm/labels/outcome';
import { OWNER } from '../../crm/labels/words';
import { parentOf } from '../../crm/parentOf';
import { findColumn } from '../../crm/taught/column';
import { textOf } from '../../crm/taught/elements';
import { headsOf, listElement, rowsOf } from '../../crm/taught/table';
import { dayOfText } from '../../crm/text/date';
import { moneyOfText } from '../../crm/text/money';
import { phoneOfText } from '../../crm/text/phone';
import type { Day } from '../../domain/day';
import type { TaughtDeals } from '../../domain/taught/taught';
import type { TeachField } from '../../domain/taught/teaching';

/** What may be chosen by keys, in the order of the page, and which of it we would choose ourselves. */
export interface Candidates {
  readonly elements: readonly Element[];
  readonly proposed: Element | undefined;
}

const MOST_TEXTS = 20_000;
const MOST = 300;
const LONGEST = 120;
const NOT_TEXT = 'script, style, noscript, template, option';

export function candidates(field: TeachField, deals: TaughtDeals | undefined, today: Day): Candidates {
  const scope = (isOfList(field) && deals && listElement(document.body, deals)) || document.body;
  const fits = FITS[field];
  const elements = textElements(scope)
    .filter((element) => fits(textOf(element), today))
    .slice(0, MOST);
  const proposed = proposal(field, elements, deals, today);
  return { elements: proposed && !elements.includes(proposed) ? [proposed, ...elements] : elements, proposed };
}

function isOfList(field: TeachField): boolean {
  return field === 'date' || field === 'amount' || field === 'stage' || field === 'title';
}

export const isDate = (text: string, today: Day) =>
  dayOfText(text, { today, dayOrder: undefined }).kind !== 'unreadable';
export const isAmount = (text: string, today: Day) =>
  moneyOfText(text, { decimal: undefined, currency: undefined }).kind !== 'unreadable' && !isDate(text, today);
const isWord = (text: string, today: Day) => /\p{L}{2}/u.test(text) && !isDate(text, today) && !isAmount(text, today);

const FITS: Readonly<Record<TeachField, (text: string, today: Day) => boolean>> = {
  name: isWord,
  date: isDate,
  amount: isAmount,
  stage: isWord,
  title: (text, today) => !isDate(text, today),
  owner: isWord,
  phone: (text) => phoneOfText(text) !== undefined,
};

/** Elements with a text of their own that the user sees. */
function textElements(scope: Element): readonly Element[] {
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const found = new Set<Element>();
  for (let left = MOST_TEXTS; left > 0 && walker.nextNode(); left--) {
    const { nodeValue } = walker.currentNode;
    const parentElement = parentOf(walker.currentNode);
    if (nodeValue?.trim() && parentElement) found.add(parentElement);
  }
  const controls = scope.querySelectorAll('input:not([type="hidden"], [type="password"]), textarea, select');
  return [...found, ...controls].filter(isSeen);
}

function isSeen(element: Element): boolean {
  const text = textOf(element);
  return (
    text !== '' &&
    text.length <= LONGEST &&
    !element.closest(NOT_TEXT) &&
    element.checkVisibility({ visibilityProperty: true })
  );
}

function proposal(
  field: TeachField,
  elements: readonly Element[],
  deals: TaughtDeals | undefined,
  today: Day,
): Element | undefined {
  switch (field) {
    case 'name':
      return namesOf(document.body, document)[0]?.element;
    case 'owner':
      return labelled(document.body, OWNER);
    case 'phone':
      return elements[0];
    case 'date':
      return ofLargestColumn(elements);
    case 'amount':
      return (
        inDatedRow(elements, deals, (text) => /\p{Sc}|[a-zа-я]/iu.test(text)) ?? inDatedRow(elements, deals, () => true)
      );
    case 'stage':
      return elements.find((element) => outcomeOfStage(textOf(element)) !== undefined) ?? repeated(elements);
    case 'title':
      return (
        elements.find((element) => element.closest('a[href]')) ??
        elements.find((element) => !isAmount(textOf(element), today))
      );
  }
}

/** Values in one column have the same ancestors. */
function ofLargestColumn(elements: readonly Element[]): Element | undefined {
  const columns = Map.groupBy(elements, ancestry);
  const largest = [...columns.values()].toSorted((one, other) => other.length - one.length)[0];
  return largest && largest.length > 1
    ? largest[0]
    : elements.find((element) => element.closest('tr, [role="row"], li'));
}

function ancestry(element: Element): string {
  const cell = element.closest('td, [role="cell"], [role="gridcell"]');
  const column = cell?.parentElement ? [...cell.parentElement.children].indexOf(cell) : -1;
  const tags: string[] = [];
  for (let at: Element | null = element; at && tags.length < 12; at = parentOf(at)) tags.push(at.localName);
  return `${column} ${tags.join(' ')}`;
}

function inDatedRow(
  elements: readonly Element[],
  deals: TaughtDeals | undefined,
  fits: (text: string) => boolean,
): Element | undefined {
  const { date } = deals ?? {};
  const list = deals && listElement(document.body, deals);
  if (!list || !date) return undefined;
  const heads = headsOf(list);
  const row = rowsOf(list, deals.row).find((one) => findColumn(one, date, heads).kind === 'found');
  return elements.find((element) => row?.contains(element) && fits(textOf(element)));
}

/** Stages repeat from row to row; titles do not. */
function repeated(elements: readonly Element[]): Element | undefined {
  const words = Map.groupBy(elements, (element) => textOf(element));
  return elements.find((element) => (words.get(textOf(element))?.length ?? 0) > 1 && !element.closest('button, a'));
}

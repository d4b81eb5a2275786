import type { PayerOnPage } from '../adapter';
import { captionOf } from '../labels/caption';
import { labelled, valueText } from '../labels/labelled';
import { linkPattern } from '../labels/links';
import { clientIn } from '../labels/payer';
import { isShown } from '../labels/shown';
import { PHONE } from '../labels/words/ru';

/*
 * Cards are drawn by two generations of the CRM's own code: tables whose captions are `td.legend`, and newer forms
 * with hashed class names that end in a build's own letters but keep `formItemTitle`. The value stands next to either.
 */
const CAPTION = 'td.legend, [class*="formItemTitle"]';
/** No card has as many fields. */
const CAPTIONS_LIMIT = 500;
const TOTALS = '[class*="totalsWrapper"]';

export const UUID = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}';

/** Links to a record of a kind; they are hashes of the application's one page. */
export const linkTo = (kind: string) => linkPattern(`(?:/app/?)?#${kind}/edit\\?(?:[^#]*&)?id=(?<id>${UUID})`);

const CLIENTS = { company: linkTo('company') };

const NAME = ['наименование', 'наименование контрагента', 'фио', 'name'];
const OWNER = ['владелец-сотрудник', 'владелец', 'ответственный', 'owner'];
const CLIENT = ['контрагент', 'покупатель', 'counterparty', 'customer'];
export const DAY = ['дата', 'дата и время', 'время', 'от', 'date'];
export const NUMBER = ['номер', '№', 'number'];
const SUM = ['итого', 'сумма', 'total', 'amount'];

/** The value beside a caption of the CRM's own, else of any kind; undefined where two say different things. */
export function field(root: ParentNode, words: readonly string[]): Element | undefined {
  const captions = [...root.querySelectorAll(CAPTION)]
    .slice(0, CAPTIONS_LIMIT)
    .filter((it) => words.includes(captionOf(it.textContent ?? '')) && isShown(it));
  if (captions.length === 0) return labelled(root, words);
  const values = captions.map(besideCaption).filter((value) => value !== undefined);
  const texts = new Set(values.map(valueText));
  return texts.size === 1 ? values[0] : undefined;
}

/** Where the value is missing, the next caption stands in its place. */
function besideCaption(caption: Element): Element | undefined {
  const next = caption.nextElementSibling;
  if (!next || next.matches(CAPTION) || !isShown(next)) return undefined;
  return valueText(next) === undefined ? undefined : next;
}

export const textOf = (element: Element | undefined) => element && valueText(element);

export const nameField = (root: ParentNode) => field(root, NAME);
export const clientName = (root: ParentNode) => textOf(nameField(root));
export const owner = (root: ParentNode) => textOf(field(root, OWNER));

/** The counterparty, where the card leads to it; its name alone could be anybody's. */
export function clientOfDeal(root: ParentNode): PayerOnPage | undefined {
  const element = field(root, CLIENT);
  const record = element && clientIn(element, CLIENTS);
  return record && { record, name: textOf(element) };
}

export function sumField(root: ParentNode): Element | undefined {
  const totals = [...root.querySelectorAll(TOTALS)].find(isShown);
  return field(totals ?? root, SUM);
}

/** What differs from one client's card to the next, for `pageTurns`. */
export const clientParts = (root: ParentNode) => [nameField(root), field(root, PHONE), field(root, OWNER)];

/** What differs from one order's card to the next. */
export const dealParts = (root: ParentNode) => [
  field(root, NUMBER),
  field(root, CLIENT),
  field(root, DAY),
  sumField(root),
];

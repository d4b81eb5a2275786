import type { DealTexts, PayerOnPage } from '../adapter';
import { amountText, clientLink, dateText, idAt, outcomeIn, type SaleKind, saleLink, textOf } from './records';

/** The banner with the name of the record, its status and what is said under it. */
const BANNER = '.arearef';

/** The tab in front leads to the record the page shows. */
export function showsRecord(parameter: string): (root: ParentNode, id: string) => boolean {
  const pattern = new RegExp(idAt('', parameter));
  return (root, id) => pattern.exec(root.querySelector('.tabactive a[href]')?.getAttribute('href') ?? '')?.[1] === id;
}

/** Name of a client or number of a record: the bare text before what is said under it. */
export function title(root: ParentNode): string | undefined {
  let found = '';
  for (const node of root.querySelector(`${BANNER} .refid`)?.childNodes ?? []) {
    if (node instanceof Element && (node.localName === 'div' || node.classList.contains('refidno'))) break;
    found += node.textContent ?? '';
  }
  return found.trim() || undefined;
}

/** A phone is a plain text behind its icon, or a link where a phone system is connected. */
export function phones(root: ParentNode): readonly string[] {
  const icons = root.querySelectorAll(`${BANNER} .refidno :is(.fa-phone, .fa-mobile-alt, .fa-mobile)`);
  return [...icons].map((icon) => icon.nextSibling?.textContent ?? '');
}

export function emails(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll(`${BANNER} .refidno a[href^="mailto:"]`)].map((link) => link.textContent ?? '');
}

/** The first sales representative; the row is told by its pencil, which those without the right to edit do not see. */
export const OWNER = [
  'tr:has(> td a[href*="action=editsalesrepresentatives"]) > td:last-child a[href*="/user/card.php?"]',
];

/** The client of an order, invoice or proposal. */
export function client(root: ParentNode): PayerOnPage | undefined {
  const under = root.querySelector(`${BANNER} .refidno`);
  const found = under && clientLink(under);
  return found ? { record: { type: 'thirdparty', id: found.id }, name: textOf(found.link) } : undefined;
}

/** The pencil of any date but the record's own, which has one only while it is a draft. */
const OTHER_DATE = 'a[href*="action=edit"]:not([href*="=editdate&"], [href*="=editinvoicedate&"])';

/** Rows have no names but the words of the user's language: the first one with a date is the record's own date. */
function dateOf(root: ParentNode): string | undefined {
  for (const row of root.querySelectorAll('.fichehalfleft > table.tableforfield > tbody > tr')) {
    const date = dateText(row.lastElementChild?.textContent);
    if (date !== undefined) return row.querySelector(OTHER_DATE) ? undefined : date;
  }
  return undefined;
}

/** An order, invoice or proposal; the first sum is net of tax and the only one with this head. */
export function saleOnPage(kind: SaleKind): (root: ParentNode) => DealTexts {
  return (root) => ({
    id: undefined,
    title: title(root),
    on: dateOf(root),
    amount: textOf(root.querySelector('.fichehalfright > table.tableforfield td.titlefieldmiddle + td.amountcard')),
    outcome: outcomeIn(root.querySelector(`${BANNER} .statusref`), kind),
    clientId: client(root)?.record.id,
  });
}

/** The table of a client's latest records of a kind, by the link in its head that leads to all of them. */
const latest = ({ folder }: SaleKind) =>
  `table.lastrecordtable:has(a[href*="${folder}list.php?socid="]:not([href*="/fourn/"]))`;

export const latestRows = (kind: SaleKind) => `${latest(kind)} > tbody > tr.oddeven`;

/** A row of the latest three of one kind: number, date, net sum, status. */
export function latestSale(kind: SaleKind): (row: Element) => DealTexts | undefined {
  return (row) => {
    const [number, date, sum] = row.children;
    const sale = number && saleLink(number, kind);
    const on = dateText(date?.textContent);
    if (!sale || row.children.length < 4) return undefined;
    return {
      id: sale.id,
      title: textOf(sale.link),
      on,
      amount: on === undefined ? undefined : amountText(sum?.textContent, sale.link),
      outcome: outcomeIn(row.lastElementChild, kind),
    };
  };
}

/** How many of a kind the client has, by the badge of the link that leads to all of them. */
export function latestTotal(kind: SaleKind): (root: ParentNode) => number | undefined {
  return (root) => {
    const badge = root.querySelector(`${latest(kind)} a[href*="list.php?socid="] > .badge`);
    const count = /^\d{1,9}$/.exec(textOf(badge) ?? '')?.[0];
    return count === undefined ? undefined : Number(count);
  };
}

import type { DealTexts, PurchaseSource } from '../adapter';

/** A kind of record that is or may become a sale, by the addresses of its pages. */
export interface SaleKind {
  readonly type: 'order' | 'invoice' | 'proposal';
  readonly source: PurchaseSource;
  /** Folder of its pages. */
  readonly folder: string;
  /** Parameter of its card's address. */
  readonly parameter: string;
  /** What its list sorts by, field by field: the heads name them in every language. */
  readonly sorts: { readonly on: string; readonly amount: string; readonly ref: string };
  /** Outcomes by the number of the status badge, 16.0; statuses that are not here are told by nobody. */
  readonly outcomes: Readonly<Record<string, DealTexts['outcome']>>;
}

export const INVOICES: SaleKind = {
  type: 'invoice',
  source: 'invoices',
  folder: '/compta/facture/',
  parameter: '(?:facid|id)',
  sorts: { on: 'f.datef', amount: 'f.total_ht', ref: 'f.ref' },
  // Draft, unpaid, paid in part; abandoned; paid; closed although a part is missing.
  outcomes: { 0: 'open', 1: 'open', 3: 'open', 5: 'lost', 6: 'won', 9: 'won' },
};

export const ORDERS: SaleKind = {
  type: 'order',
  source: 'orders',
  folder: '/commande/',
  parameter: 'id',
  sorts: { on: 'c.date_commande', amount: 'c.total_ht', ref: 'c.ref' },
  // Draft, validated, in work or delivered and not yet billed; billed; cancelled.
  outcomes: { 0: 'open', 1: 'open', 4: 'open', 6: 'won', 9: 'lost' },
};

/** A proposal becomes an order or an invoice: that one is the sale. */
const PROPOSALS: SaleKind = {
  type: 'proposal',
  source: 'deals',
  folder: '/comm/propal/',
  parameter: 'id',
  sorts: { on: 'p.datep', amount: 'p.total_ht', ref: 'p.ref' },
  // Draft, sent, signed; billed; refused.
  outcomes: { 0: 'open', 1: 'open', 4: 'open', 6: 'won', 9: 'lost' },
};

export const SALE_KINDS = [INVOICES, ORDERS, PROPOSALS] as const;

/** An address of this path with the id of a record in a parameter; `name` makes it a group of that name. */
export const idAt = (path: string, parameter: string, name = '') =>
  `${path}\\?(?:[^#]*&)??${parameter}=(${name}[1-9]\\d{0,9})(?=[&#]|$)`;

/** Longer than any link of the CRM; keeps the patterns cheap. */
const LONGEST_LINK = 2000;

/** The first link that leads there, and the id it names. */
function firstLink(root: ParentNode, path: string, parameter: string): IdLink | undefined {
  const pattern = new RegExp(idAt(path, parameter));
  for (const link of root.querySelectorAll('a[href*=".php?"]')) {
    const href = link.getAttribute('href') ?? '';
    const id = href.length < LONGEST_LINK ? pattern.exec(href)?.[1] : undefined;
    if (id !== undefined) return { link, id };
  }
  return undefined;
}

interface IdLink {
  readonly link: Element;
  readonly id: string;
}

/**
 * The first link to a client's card. In the list of clients the name leads to `societe`, the letters behind it that
 * mean customer or supplier lead elsewhere.
 */
export function clientLink(root: ParentNode, folder = '(?:societe|comm)'): IdLink | undefined {
  return firstLink(root, `/${folder}/card\\.php`, 'socid');
}

/** The first link to a card of this kind of sale; what the firm itself buys lies below `fourn`. */
export function saleLink(root: ParentNode, kind: SaleKind): IdLink | undefined {
  return firstLink(root, `(?<!/fourn)${kind.folder}card\\.php`, kind.parameter);
}

export function textOf(element: Element | null | undefined): string | undefined {
  return element?.textContent?.trim() || undefined;
}

/** Outcome by the status badge; two badges contradict each other, none says nothing. */
export function outcomeIn(place: ParentNode | null | undefined, kind: SaleKind): DealTexts['outcome'] {
  const [badge, ...others] = place?.querySelectorAll('.badge-status') ?? [];
  const status = /\bbadge-status(\d)\b/.exec(badge?.className ?? '')?.[1];
  return others.length > 0 || status === undefined ? undefined : kind.outcomes[status];
}

const DOTTED = /^(\d{2})\.(\d{2})\.(\d{4})$/;
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/;

/**
 * A date of the CRM, undefined for any other text. The language of the user decides how dates are written, and every
 * language that writes dots begins with the day; slashes are left to the other dates of the page.
 */
export function dateText(text: string | null | undefined): string | undefined {
  const written = text?.trim() ?? '';
  const dotted = DOTTED.exec(written);
  if (dotted) return `${dotted[3]}-${dotted[2]}-${dotted[1]}`;
  return DATE.test(written) ? written : undefined;
}

/**
 * A sum of a list, which stands there alone, with the currency that the tip of its record's link shows behind the
 * same digits: "<b>Amount:</b> 64,000.00 €<br>".
 */
export function amountText(cell: string | null | undefined, link: Element): string | undefined {
  const sum = cell?.trim();
  if (!sum || sum.length > 40 || !/^-?\d/.test(sum)) return undefined;
  const tip = (link.getAttribute('title') ?? '').slice(0, 4000);
  const line = tip.split('<br>').find((part) => part.split('</b>')[1]?.trim().startsWith(`${sum} `));
  const mark = line?.split('</b>')[1]?.trim().slice(sum.length).trim() ?? '';
  return mark && mark.length <= 8 && !/[\d<]/.test(mark) ? `${sum} ${mark}` : sum;
}

import type { Day } from '../domain/day';
import type { PurchaseSource } from '../domain/purchaseSource';
import type { SessionAccess, SessionReader } from './sessionReader';
import type { Formats } from './text/formats';

/**
 * What we know of one CRM, as data plus small functions. One file per CRM in `sites/`, one engine for all.
 * How to add one: `README.md` beside this file.
 */
export interface Adapter {
  /** File name in `sites/` and first part of nothing else: `amocrm`, `bitrix24`, `tryton`. */
  readonly id: string;
  /** The CRM's own name, as its users say it. */
  readonly title: string;
  readonly recognition: Recognition;
  /** First page whose address matches wins; an address none matches is `other`. */
  readonly pages: readonly PageRule[];
  readonly formats: Formats;
  readonly confidence: Confidence;
  /** What this CRM's records of a sale can be, the default first; the user chooses one per site (product.md §4). */
  readonly sources: readonly [PurchaseSource, ...PurchaseSource[]];
  /**
   * For CRMs of which nobody knows what their sales are: the source whose records this page lists. Nothing is stored of
   * it until the user has called it right. Absent: the first of `sources` is the usual one.
   */
  readonly sourceOn?: (root: ParentNode) => PurchaseSource | undefined;
  /** Calendar day on which its addresses and selectors were last compared with the CRM or its documentation. */
  readonly checkedOn: Day;
  /** Reading by the user's own session; absent: the page and import are all there is. */
  readonly session?: SessionReader;
}

export type { PurchaseSource };

/**
 * How sure we are of each part: `seen` in a running CRM, `documented` by its maker, its code or a working extension,
 * `guessed`. Absent: the adapter has no such part. What a guessed part gives is never stored before the user of a
 * site has confirmed that part.
 */
interface Confidence {
  /** Page kinds and record ids by address. */
  readonly addresses: Sureness;
  /** Name, owner, phones and e-mails of a client page. */
  readonly client: Sureness;
  /** The deal of a deal page and its client. */
  readonly deal?: Sureness;
  /** Deals listed on a client page and how many there are. */
  readonly deals?: Sureness;
  /** Rows of lists and cards of boards with their record ids. */
  readonly lists?: Sureness;
  /** Reading by session. */
  readonly history?: Sureness;
}

export type AdapterPart = keyof Confidence;

/** An adapter without what reads: all that a page loads before anything is read of its CRM. */
export interface PageAdapter extends Omit<Adapter, 'session'> {
  /** Present where the CRM is read by session. */
  readonly session?: SessionAccess;
}

export type Sureness = 'seen' | 'documented' | 'guessed';

interface Recognition {
  /** Host patterns of the cloud version, `*.amocrm.ru`; a star stands for one or more labels. */
  readonly hosts: readonly string[];
  /** Self-hosted copies: selectors that must all be found in the page. Data, so that they can be sent into a tab. */
  readonly marks: readonly string[];
}

type PageKind = 'client' | 'deal' | 'clients' | 'deals' | 'board' | 'other';

/** A record of the CRM: `type` is the CRM's own kind of record (`company`, `contact`, `deal`, `party`). */
export interface RecordRef {
  readonly type: string;
  readonly id: string;
}

/** What an address tells, before any look at the page. */
export interface CrmPage {
  readonly adapter: string;
  readonly site: string;
  readonly kind: PageKind;
  readonly record: RecordRef | undefined;
}

/** A place a value is read from: a selector (text, or `.value` of a control) or a small function. First hit wins. */
export type FieldSource = string | ((root: ParentNode) => string | undefined);

/** A regular expression, or what answers like one where an address has to be taken apart. */
export interface AddressPattern {
  exec(address: string): { readonly groups?: Readonly<Record<string, string>> | undefined } | null;
}

export interface PageRule {
  readonly kind: Exclude<PageKind, 'other'>;
  /** Matched against path + query + hash; the group `id` is the record's id. */
  readonly path: AddressPattern;
  /** Type of the page's record, unless the address says another in a group `type`; required for client and deal pages. */
  readonly recordType?: string;
  /** The part of the document that shows this page; the first that exists. Absent from the document: not ready. */
  readonly root: readonly string[];
  /** True when `root` already shows this record: a single page app changes the address first and the page later. */
  readonly shows?: (root: ParentNode, recordId: string) => boolean;
  /** Of the page's own record on a client page, of the deal's client on a deal page. */
  readonly fields?: PageFields;
  /** The client behind the page where it is another record: a deal's client, a contact's company. */
  readonly payer?: (root: ParentNode) => PayerOnPage | undefined;
  /** True where a client page that names no payer may still have another one: the CRM is asked (`payerOf`). */
  readonly asksForPayer?: (root: ParentNode) => boolean;
  /** Deals shown on a client page; one rule per purchase source. */
  readonly deals?: readonly DealsRule[];
  /** Rows of a list, cards of a board. */
  readonly rows?: ListRule;
  /** The deal of a deal page. */
  readonly deal?: (root: ParentNode) => DealTexts;
  /** Other dates the page shows: a page tells its order of day and month by all of them together. */
  readonly dates?: (root: ParentNode) => readonly string[];
  /** Source of a deal page's deal; absent: the first of the adapter's. */
  readonly dealSource?: PurchaseSource;
  /** Fields that users add to a card, where a caption alone does not lead to its value: the discount of a deal. */
  readonly addedFields?: AddedFields;
  /** Where the strip goes, best first: right after the block of the client's name. */
  readonly strip?: readonly StripPlace[];
}

export interface PageFields {
  readonly name: readonly FieldSource[];
  readonly phones?: (root: ParentNode) => readonly string[];
  readonly emails?: (root: ParentNode) => readonly string[];
  readonly owner?: readonly FieldSource[];
}

/** Selectors; the last two within the first. */
interface AddedFields {
  readonly block: string;
  readonly caption: string;
  readonly value: string;
}

export interface PayerOnPage {
  readonly record: RecordRef;
  readonly name: string | undefined;
}

export interface RowsRule<T> {
  /** Selector of the rows; where `find` is given, of all that could be one. */
  readonly row: string;
  /** The rows themselves, in the order of the document, where no selector tells them from others. */
  readonly find?: (root: ParentNode) => readonly Element[];
  readonly read: (row: Element) => T | undefined;
}

export interface DealsRule extends RowsRule<DealTexts> {
  /** Absent: the first of the adapter's. */
  readonly source?: PurchaseSource;
  /** Total number of deals the page itself claims to have. */
  readonly total?: (root: ParentNode) => number | undefined;
  /** True where the page itself proves that it shows every deal, without naming a total. */
  readonly showsAll?: (root: ParentNode) => boolean;
}

export interface ListRule extends RowsRule<RowOnPage> {
  /** Type of the rows' records, where a row does not say otherwise: `company`, `deal`. */
  readonly recordType: string;
  /** Within the row, the element our mark stands in, out of its flow; absent: the row itself. */
  readonly markIn?: string;
}

/** Raw texts of a deal; the engine parses them with the adapter's formats. */
export interface DealTexts {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly on: string | undefined;
  readonly amount: string | undefined;
  readonly currency?: string | undefined;
  readonly outcome: 'won' | 'lost' | 'open' | undefined;
  readonly clientId?: string | undefined;
}

export interface RowOnPage {
  readonly recordId: string | undefined;
  /** Where the list mixes types of records. */
  readonly recordType?: string;
  readonly name: string;
  /** The client of a deal's row or card, where the row leads to it. */
  readonly client?: RecordRef;
}

export interface StripPlace {
  /** A selector, or a small function of the root where selectors cannot tell. */
  readonly anchor: string | ((root: ParentNode) => Element | undefined);
  readonly where: 'after' | 'before' | 'append' | 'prepend';
}

import type { BaseProgress, BaseSize } from '../domain/baseReading';
import type { Day } from '../domain/day';
import type { Completeness, Deal } from '../domain/deal';
import type { ContactValues } from '../domain/identity/contactValues';
import type { PurchaseSource } from '../domain/purchaseSource';
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
  /** Where the strip goes, best first: right after the block of the client's name. */
  readonly strip?: readonly StripPlace[];
}

export interface PageFields {
  readonly name: readonly FieldSource[];
  readonly phones?: (root: ParentNode) => readonly string[];
  readonly emails?: (root: ParentNode) => readonly string[];
  readonly owner?: readonly FieldSource[];
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

// ---------------------------------------------------------------- what reading a page gives

/** A value with how sure we are (0…1) and what it was read from, in a few words. */
export interface Reading<T = string> {
  readonly value: T;
  readonly confidence: number;
  readonly evidence: string;
}

export interface ReadDeal extends Omit<Deal, 'outcome'> {
  readonly outcome: Deal['outcome'] | undefined;
  readonly clientId: string | undefined;
  readonly confidence: number;
}

/** Something read that may be wrong; nothing is stored from it until the user has answered. */
export interface Doubt {
  /** The field: `date`, `amount`, `id`, `name`, `page`. */
  readonly what: string;
  /** A code with details for a message, for example `ambiguousDate: 03.04.2026`. */
  readonly why: string;
}

export interface ReadClient {
  readonly record: RecordRef;
  readonly name: Reading | undefined;
  readonly phones: readonly Reading[];
  readonly emails: readonly Reading[];
  readonly owner: Reading | undefined;
}

export interface PageReading {
  readonly page: CrmPage;
  /** False while the page still shows another record or is half loaded: nothing may be drawn or stored. */
  readonly isReady: boolean;
  readonly client: ReadClient | undefined;
  /** The paying side: the company of a contact, the client of a deal, else the page's own record. */
  readonly payer: PayerOnPage | undefined;
  readonly deal: ReadDeal | undefined;
  /** Listed deals of the source asked for. */
  readonly deals: readonly ReadDeal[];
  readonly rows: readonly RowOnPage[];
  readonly history: Completeness;
  readonly doubts: readonly Doubt[];
}

// ---------------------------------------------------------------- reading by session

/**
 * Reads the CRM's own data as its page does. Generators yield after every answer, so that the caller can save
 * what is there, show progress and stop; they never write to the CRM. Failures are thrown as `SessionFailure`.
 */
export interface SessionReader {
  /** Most requests a second this CRM bears from us, at most 2. */
  readonly perSecond: number;
  /** The read-only calls that are not GET, as `METHOD path-pattern`; the requester refuses every other one. */
  readonly queries: readonly ReadOnlyCall[];
  /**
   * Whole history of one client from one source. The last part yielded has `completeness.state` complete, if all
   * went well.
   */
  history(client: RecordRef, request: Requester, source: PurchaseSource): AsyncGenerator<HistoryPart, void>;
  /**
   * All clients of the CRM with their deals of one source, or where `course` says so the rest of them or what has
   * changed; absent where the CRM has no way to list them.
   */
  base?(request: Requester, source: PurchaseSource, course?: BaseCourse): AsyncGenerator<BasePart, void>;
  /** How much `base` would read, in as few calls as the CRM has lists; there where `base` is. */
  size?(request: Requester, source: PurchaseSource, since?: string): Promise<BaseSize>;
  /** Set where `base` can ask for what has changed since an instant. */
  readonly readsNews?: true;
  /** The paying client of a deal or contact, for CRMs whose page names it without an id; undefined: it has none. */
  payerOf?(record: RecordRef, request: Requester): Promise<PayerOnPage | undefined>;
  /**
   * Whether `root` shows this record, for CRMs whose page cannot prove it alone: asked after the page rule's own
   * `shows`, before anything of the page is drawn on or stored. False: look again at the page's next change.
   */
  shows?(record: RecordRef, root: ParentNode, request: Requester): Promise<boolean>;
}

/**
 * What a page must know of the session before anything is read: which questions about itself only the session answers,
 * each `true`. `{}` where there are none. How it is read comes with the reader.
 */
type SessionAccess = { readonly [Question in 'payerOf' | 'shows']?: true | SessionReader[Question] };

export interface ReadOnlyCall {
  readonly method: 'POST';
  readonly path: RegExp;
  /** Further condition on the body, for CRMs whose one address serves reading and writing. */
  readonly body?: (body: unknown) => boolean;
}

export interface HistoryPart {
  /** The paying side as the CRM's data tells it; may differ from the record asked for. */
  readonly client: SessionClient;
  /** Deals of this part only. */
  readonly deals: readonly Deal[];
  /** Over all parts so far. */
  readonly completeness: Completeness;
}

export interface SessionClient {
  readonly record: RecordRef;
  readonly name: string | undefined;
  readonly owner?: string | undefined;
  /** Path of the client's page within the site, for links. */
  readonly path: string;
  /** Other records that are the same paying client, such as the contacts of a company. */
  readonly aliases?: readonly RecordRef[];
  /** As the CRM writes them; his own and those of his contacts, as far as the same answers tell them. */
  readonly contacts?: ContactValues;
}

export interface BasePart {
  readonly clients: readonly SessionClient[];
  /** Deals with the record of their paying client. */
  readonly deals: readonly { readonly client: RecordRef; readonly deal: Deal }[];
  readonly progress: BaseProgress;
  /** Clients some of whose deals the CRM names but does not give to this user: their history stays partial. */
  readonly incomplete?: readonly RecordRef[];
  /** Clients made since the instant of a course: all of their deals come with it. */
  readonly fresh?: readonly RecordRef[];
  /** What must be known of this part to go on behind a later one, in the adapter's own words. */
  readonly learnt?: readonly string[];
  /** Where a walk goes on behind this part, at most 8,000 characters; absent: only behind an earlier or later one. */
  readonly mark?: string;
}

/** Which part of a base is walked. */
export interface BaseCourse {
  /** The last `mark` told and all that was `learnt` up to it, in order; absent: from the beginning. */
  readonly mark?: string | undefined;
  readonly learnt?: readonly string[] | undefined;
  /** Instant, ISO 8601: only what has been made or changed since. Absent: everything. */
  readonly since?: string | undefined;
}

/** One request of the site's own origin. Paths are absolute within the site; bodies are JSON. */
export interface Requester {
  json(call: RequestCall): Promise<unknown>;
  /**
   * An HTML answer as an inert document: nothing of it runs or loads. GET only. A document in which `signedOutMark`
   * is found, a redirect and 401 are `signedOut`.
   */
  html(call: HtmlCall): Promise<Document>;
  readonly signal: AbortSignal;
  /** Values an adapter learns during a session, such as a request token; gone with the page. */
  readonly memory: Map<string, string>;
}

export interface RequestCall {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** `omit` where the CRM authenticates by a header and cookies could raise the browser's password box. */
  readonly credentials?: 'same-origin' | 'omit';
  /** Answers that are not failures for this call, such as 204 or a 401 that carries a fresh token. */
  readonly accept?: readonly number[];
}

export interface HtmlCall {
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Selector of what only the CRM's login page has. */
  readonly signedOutMark: string;
}

/** Why reading by session stopped. Each has its own words and one thing to do next. */
export type SessionFailureKind =
  | 'signedOut' // 401: the user's session in the CRM has ended
  | 'forbidden' // 403: the user may not see this
  | 'busy' // 429 or 503 after all retries
  | 'network' // no answer, or none in time
  | 'changed' // the answer is not of the shape the adapter knows, or the data changed while it was read
  | 'refused' // the call is not on the adapter's list of read-only calls
  | 'stopped'; // by the user or by leaving the page

export class SessionFailure extends Error {
  constructor(
    readonly kind: SessionFailureKind,
    detail = '',
  ) {
    super(detail ? `${kind}: ${detail}` : kind);
    this.name = 'SessionFailure';
  }

  /** The scripts of a page are bundles with a copy of this class each; what one throws the others must know. */
  static override [Symbol.hasInstance](value: unknown): value is SessionFailure {
    return isSessionFailure(value);
  }
}

/** For scripts that throw none and need not carry the class. */
export function isSessionFailure(value: unknown): value is SessionFailure {
  return value instanceof Error && value.name === 'SessionFailure';
}

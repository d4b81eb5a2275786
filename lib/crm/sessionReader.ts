import type { BaseProgress, BaseSize } from '../domain/baseReading';
import type { Completeness, Deal } from '../domain/deal';
import type { ContactValues } from '../domain/identity/contactValues';
import type { PurchaseSource } from '../domain/purchaseSource';
import type { PayerOnPage, RecordRef } from './adapter';

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
export type SessionAccess = { readonly [Question in 'payerOf' | 'shows']?: true | SessionReader[Question] };

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

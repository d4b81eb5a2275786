import type { BaseFigures } from '../domain/baseFigures';
import type { BaseScope } from '../domain/baseReading';
import type { ClientAddress } from '../domain/capture';
import type { Day, DayNumber } from '../domain/day';
import type { Completeness, Outcome } from '../domain/deal';
import type { ContactValues } from '../domain/identity/contactValues';
import type { Forecast } from '../domain/probability/forecast';
import type { PurchaseSource } from '../domain/purchaseSource';

/**
 * The truth about one client: everything the rest can be computed from again. Purchases are columns of equal
 * length, sorted by day and then by deal id; plain arrays, because they read fastest.
 */
export interface HistRow {
  readonly key: string;
  readonly site: string;
  readonly client: ClientAddress;
  readonly name: string | undefined;
  readonly owner: string | undefined;
  readonly path: string;
  /** Keys of other records that are this client. */
  readonly aliases: readonly string[];
  /** Won deals with a day, refunds among them: day, minor units (absent where the CRM shows no sum), deal id. */
  readonly d: readonly DayNumber[];
  readonly a: readonly (number | undefined)[];
  readonly k: readonly string[];
  /** Currency of every purchase; absent when it is the same for all of them and stands in `currency`. */
  readonly c: readonly (string | undefined)[] | undefined;
  readonly currency: string | undefined;
  /** What was bought, the different categories in the order of their text; absent where the CRM shows none. */
  readonly categories?: readonly string[] | undefined;
  /** Of every purchase the place in `categories` counted from 1, 0 where unknown; absent: all are of the only one. */
  readonly g?: readonly number[] | undefined;
  /** Ids of deals that are no purchases: open, lost, and won without a day. */
  readonly open: readonly string[];
  readonly lost: readonly string[];
  readonly undated: readonly string[];
  /** Purchases that were later listed as no longer won; believed once a complete history has been read. */
  readonly doubted: readonly (readonly [id: string, outcome: Exclude<Outcome, 'won'>])[];
  readonly completeness: Completeness;
  /** True once the oldest purchases had to be left out to keep the row small. */
  readonly isCut: boolean;
  /** The last base reading that touched the client, and the last that could not see all of his deals. */
  readonly job: string | undefined;
  readonly hiddenIn: string | undefined;
  /** Ids of the deals that a whole base reading under way has told of; gone when it has come to its end. */
  readonly met?: readonly string[];
  /** Instant of the last reading, ISO 8601; undefined while only the name is known. */
  readonly readAt: string | undefined;
  /** The records its deals are; absent: nothing has been read yet, or an earlier version wrote it. */
  readonly source?: PurchaseSource;
  /**
   * Ids of the deals by which a list's row is taken for this client: open ones and the latest purchases. Indexed; no
   * more than that, because every entry of an index is written with its row. Absent: written by version 1.
   */
  readonly listed?: readonly string[];
  /** What was read from other sources before the user chose this one; not counted, kept for the way back. */
  readonly shelf?: readonly ShelvedHistory[];
  /** Present while a file that was imported may be taken back. */
  readonly files?: FileTraces;
  /** Key of the client the user called this one the same as: nobody is shown by this row, see `identity`. */
  readonly into?: string;
  /** Keys of the rows the user merged straight into this one. */
  readonly joined?: readonly string[];
}

/** What of a client came from files, so that taking one back takes nothing that came from elsewhere too. */
export interface FileTraces {
  /** Imports that added to the client or met what he had; the rest is in `imports`. */
  readonly runs: readonly string[];
  /** True where he was not known before the first of them. */
  readonly isNew: boolean;
  /** Deals that came from elsewhere as well; absent: nothing but files has told of the client since. */
  readonly seen?: readonly string[];
  /**
   * The import that made him known. It has no row in `imports`, which would say what stands here once more: what no
   * other import added and nothing else has told of is its.
   */
  readonly newBy?: string;
  /** Where clients with a `newBy` turned out to be one: what each such import had added. */
  readonly owned?: readonly (readonly [run: string, ids: readonly string[]])[];
}

/**
 * By what a record may be recognised as another: salted hashes of phones, e-mails and tax numbers, each behind a letter
 * for its kind, sorted. Indexed.
 */
export interface ContactRow {
  /** Key of the record they were read under, which may be an alias of the client's row. */
  readonly key: string;
  readonly hashes: readonly string[];
  /** What was hashed, normalised; present only by the user's choice. */
  readonly plain?: ContactValues;
  /** The import that first told of it; absent once the CRM has. */
  readonly run?: string;
}

/** What the user said of two clients: that they are one, or that they are not. */
export interface MergeRow {
  /** `merged`: key of the row that was merged; `apart`: both keys, see `pairId`. */
  readonly id: string;
  readonly said: 'merged' | 'apart';
  readonly from: string;
  /** Indexed. */
  readonly into: string;
  /** Instant, ISO 8601. */
  readonly at: string;
}

/** What one import did to one client who was known before it. */
export interface ImportedRow {
  readonly run: string;
  readonly key: string;
  /** Ids of the purchases it added. */
  readonly added: readonly string[];
  /** Ids it met that were known from another import, which alone does not own them any more. */
  readonly met: readonly string[];
  /** The client before. */
  readonly before: HistRow;
  /** Mark of the client as the import left him; the same mark later: nothing has happened since. */
  readonly left: number;
}

/** The deals of one client from a source that is not the site's. */
export interface ShelvedHistory
  extends Pick<HistRow, 'd' | 'a' | 'k' | 'c' | 'currency' | 'categories' | 'g'>,
    Pick<HistRow, 'open' | 'lost' | 'undated' | 'doubted' | 'isCut' | 'completeness' | 'readAt'> {
  readonly source: PurchaseSource;
}

/** Figures of the base with what they were computed from. */
export interface StoredFigures {
  /** Raised by one whenever figures or rules differ from before. */
  readonly generation: number;
  readonly rulesVersion: number;
  readonly today: Day;
  /** Value of `changes` when they were computed. */
  readonly changes: number;
  readonly figures: BaseFigures;
}

/** The forecast of the base with the figures and the day it was fitted for. */
export interface StoredForecast {
  readonly generation: number;
  readonly today: Day;
  readonly forecast: Forecast;
}

/** What today's list was last brought in line with. */
export interface Refreshed {
  readonly changes: number;
  readonly rulesVersion: number;
  readonly today: Day;
}

/** What is stored of one site; kept by difference in the transaction of every write, so that nothing is counted. */
export interface SiteCounts {
  readonly clients: number;
  readonly purchases: number;
  /** Instant of the first write, ISO 8601. */
  readonly since: string;
}

/** How far a base reading of one site has come. */
export interface JobRow {
  readonly job: string;
  /** The last piece written; -1 before the first. */
  readonly cursor: number;
  readonly scope: BaseScope;
  /** Instant from which news are read. */
  readonly since?: string;
  /** Where the walk goes on, as its adapter has told it with a piece; what it has learnt is in rows of their own. */
  readonly mark?: string;
  /** How many lines those are. */
  readonly lines?: number;
  /** Present while its clients are being marked complete: the last key done. */
  readonly sealedTo?: string;
}

/** A change of a site's source that has not reached all of its clients. */
export interface SourceChange {
  readonly source: PurchaseSource;
  /** The last key done. */
  readonly doneTo: string;
}

/** By what a database is known to be the same one, see `witness`. */
export interface BaseMark {
  /** Made with the database. */
  readonly id: string;
  /** Raised by one whenever clients are erased on purpose. */
  readonly generation: number;
}

/** A row of `meta`: one value under one name. */
export interface MetaRow {
  readonly name: string;
  readonly value: unknown;
}

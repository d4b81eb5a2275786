import type { Assessment } from '../assessment';
import type { ClientAddress } from '../capture';
import type { Day } from '../day';
import type { Completeness, Outcome } from '../deal';
import type { PurchaseSource } from '../purchaseSource';

/** A client found by a part of his name or by his number. */
export interface FoundClient {
  readonly key: string;
  readonly site: string;
  readonly client: ClientAddress;
  readonly name: string;
}

/** The first of the clients that were found. */
export interface FoundClients {
  readonly rows: readonly FoundClient[];
  /** How many there are in all. */
  readonly total: number;
}

/** One purchase as it is stored. */
interface StoredPurchase {
  readonly id: string;
  readonly on: Day;
  /** Minor units of `currency`; undefined where the CRM shows no sum. */
  readonly amountMinor: number | undefined;
  readonly currency: string | undefined;
  readonly category?: string;
}

/** A file that told of a client. */
interface ImportedFrom {
  readonly file: string;
  /** Instant, ISO 8601. */
  readonly at: string;
  /** Purchases it added. */
  readonly added: number;
}

/** What is kept of phones, e-mails and tax numbers. */
interface StoredContacts {
  /** Prints by which a record can be recognised and not read. */
  readonly prints: number;
  /** In plain words, only by the user's choice. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly taxNumbers: readonly string[];
}

/** What the user said of this client and another. */
interface StoredMerge {
  readonly said: 'merged' | 'apart';
  /** Name of the other client, or his key where none is known. */
  readonly other: string;
  /** Instant, ISO 8601. */
  readonly at: string;
}

/** Everything stored about one client, in the words of the page "My data". */
export interface ClientData {
  readonly key: string;
  readonly site: string;
  readonly client: ClientAddress;
  readonly name: string | undefined;
  readonly owner: string | undefined;
  /** Path of his page within the site. */
  readonly path: string;
  /** Other records that are this client, as `type id`. */
  readonly otherRecords: readonly string[];
  /** Instant of the last reading, ISO 8601; undefined: nothing but his name is known. */
  readonly readAt: string | undefined;
  readonly source: PurchaseSource | undefined;
  readonly completeness: Completeness;
  /** Oldest first. */
  readonly purchases: readonly StoredPurchase[];
  /** Deals that are no purchases, of which nothing but the id is kept. */
  readonly others: readonly { readonly id: string; readonly outcome: Outcome }[];
  /** Deals kept from records that are not counted as sales just now. */
  readonly shelved: readonly { readonly source: PurchaseSource; readonly purchases: number }[];
  readonly files: readonly ImportedFrom[];
  readonly contacts: StoredContacts;
  readonly merges: readonly StoredMerge[];
  /** Records of talks, promises and corrections by hand; the file has them whole. */
  readonly logged: number;
  readonly consents: number;
  /** Day on which he asked not to be contacted; stays when he is erased. */
  readonly barredOn: Day | undefined;
  /** What follows from all this today; undefined where it has not been computed. */
  readonly assessment: Assessment | undefined;
  /** True while he stands in the list of today. */
  readonly isListed: boolean;
}

import type { ClientAddress } from '../capture';
import type { Day } from '../day';
import type { Deal } from '../deal';
import type { ContactValues } from '../identity/contactValues';
import type { ImportChoice } from './importChoice';
import type { RowRefusal } from './importProblem';

/** One client of a file with his purchases, each with an id. */
export interface FileClient {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly owner: string | undefined;
  /** As the file writes them; undefined where it has none. */
  readonly contacts: ContactValues | undefined;
  /** Number of his deals, which are made anew whenever they are asked for. */
  readonly size: number;
  readonly deals: readonly Deal[];
  /** The rows they stand in, counted from 1. */
  readonly rows: readonly number[];
}

/** One client of a file and the record he is, or becomes. */
export interface PlacedClient extends Omit<FileClient, 'id' | 'rows'> {
  /** His key in the store. */
  readonly key: string;
  readonly client: ClientAddress;
}

/** A client of a file who is taken for one of the CRM by his name alone. */
export interface Namesake {
  readonly name: string;
  /** As the CRM writes it. */
  readonly knownAs: string;
  readonly client: ClientAddress;
}

/** A row that is not taken. */
export interface RefusedRow {
  /** Counted from 1, as a spreadsheet shows it. */
  readonly row: number;
  readonly why: RowRefusal;
}

/** What an import would do; nothing has been written. */
export interface DryRun {
  readonly clients: number;
  readonly newClients: number;
  readonly purchases: number;
  readonly newPurchases: number;
  /** Clients whose history would become complete. */
  readonly completed: number;
  /** Clients taken for clients of the CRM by their name alone, and the first of them, at most 50. */
  readonly namesakes: number;
  readonly firstNamesakes: readonly Namesake[];
  /** Purchases that share their client and day with another one of the file: they count as one visit. */
  readonly sameDay: number;
  /** Rows of deals in another stage. */
  readonly notWon: number;
  readonly refused: number;
  readonly refusedBy: Readonly<Partial<Record<RowRefusal, number>>>;
  /** The first refused rows, at most 50. */
  readonly refusedRows: readonly RefusedRow[];
  /** A CSV file of all refused rows with their reasons. */
  readonly refusedFile: Blob | undefined;
  readonly firstDay: Day | undefined;
  readonly lastDay: Day | undefined;
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string;
}

type ImportState = 'writing' | 'done' | 'undoing';

/** One import as it is kept beside the clients. */
export interface ImportRun {
  readonly id: string;
  readonly file: { readonly name: string; readonly size: number; readonly digest: string };
  readonly choice: ImportChoice;
  readonly state: ImportState;
  /** Instant, ISO 8601. */
  readonly startedAt: string;
  /** The last day of the file: as of then its histories are whole. */
  readonly lastDay: Day;
  /** Store key of the last client that has been gone through; empty before the first. */
  readonly doneTo: string;
  /** Clients of the file that have been gone through, of how many. */
  readonly doneClients: number;
  readonly clients: number;
  /** While it is taken back: store key of the last client looked at. */
  readonly undoneTo?: string;
  /** What it added. */
  readonly addedClients: number;
  readonly addedPurchases: number;
}

import type { Completeness, Deal } from '../domain/deal';
import type { CrmPage, PayerOnPage, RecordRef, RowOnPage } from './adapter';

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

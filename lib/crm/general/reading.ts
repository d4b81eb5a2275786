import type { Completeness } from '../../domain/deal';
import type { CrmPage, DealTexts, PurchaseSource, RecordRef, RowOnPage } from '../adapter';
import type { Doubt, ReadDeal, Reading } from '../pageReading';

type ValueField =
  | 'kind'
  | 'record'
  | 'name'
  | 'phone'
  | 'email'
  | 'owner'
  | 'client'
  | 'amount'
  | 'stage'
  | 'date'
  | 'title'
  | 'currency'
  | 'formats'
  | 'deals';

/** A value with how sure it is (0…1) and, in words, what it was found by. */
export interface FoundValue {
  readonly field: ValueField;
  readonly value: string;
  readonly confidence: number;
  readonly evidence: string;
}

/** Sales of one source that the page lists. */
export interface Listing {
  readonly source: PurchaseSource;
  readonly confidence: number;
  readonly evidence: string;
  readonly deals: readonly ReadDeal[];
  /** The same rows as texts, days and sums settled by the page's formats. */
  readonly texts: readonly DealTexts[];
  readonly rows: readonly Element[];
  readonly history: Completeness;
}

/** What can be told of any page, without knowing its CRM. */
export interface GeneralReading {
  readonly kind: CrmPage['kind'];
  readonly record: RecordRef | undefined;
  /** Confident enough to be used without a question. */
  readonly used: readonly FoundValue[];
  /** Likely, to be confirmed by the user before anything is made of them. */
  readonly offered: readonly FoundValue[];
  /** Where the record is another's: the client of a deal, the company of a contact. */
  readonly payer: RecordRef | undefined;
  /** Undefined where the page is the payer's own. */
  readonly payerName: Reading | undefined;
  readonly deal: ReadDeal | undefined;
  readonly dealTexts: DealTexts | undefined;
  /** Best source first. */
  readonly listings: readonly Listing[];
  /** Of lists: their rows. */
  readonly rows: readonly RowOnPage[];
  readonly doubts: readonly Doubt[];
}

import type { Day } from '../domain/day';
import type { CrmPage, PageAdapter, PageRule, PurchaseSource } from './adapter';
import type { Doubts } from './doubts';

/** One reading under way. */
export interface Scan {
  readonly adapter: PageAdapter;
  readonly rule: PageRule;
  readonly page: CrmPage;
  readonly root: ParentNode;
  readonly doubts: Doubts;
  readonly today: Day;
  /** The site's one source of purchases; deals of others are not read. */
  readonly source: PurchaseSource;
}

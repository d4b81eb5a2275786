import type { Day } from './day';

/**
 * Whether what we know of a CRM's pages still holds at one site. A single page that reads as nothing proves little: a
 * deleted client, a slow network. So a kind of page is in trouble when it used to be read and several records of it in
 * a row are not (R-R-17). It is well again as soon as one is.
 */
export interface AdapterHealth {
  readonly adapter: string;
  /** Day on which the adapter's selectors were last checked by us: other selectors begin anew. */
  readonly checkedOn: Day;
  readonly pages: readonly PageHealth[];
}

export interface PageHealth {
  readonly page: HealthPage;
  /** Last day on which such a page was read as it should be; undefined: never yet. */
  readonly workedOn: Day | undefined;
  /** Records whose pages gave nothing or half since then, the latest last; at most `FAILURES_THAT_TELL`. */
  readonly failed: readonly string[];
  /** Since when the page kind needs attention; undefined: it does not. */
  readonly attentionSince: Day | undefined;
  /** True once the user has been told and has put the note away. */
  readonly isPutAway: boolean;
}

export type HealthPage = 'client' | 'deal' | 'clients' | 'deals' | 'board';

/** What one page gave: all it should, or nothing, less than nine rows of ten, an id that does not fit. */
export interface PageCheck {
  readonly page: HealthPage;
  /** The record, or the address of a list. */
  readonly of: string;
  readonly isRead: boolean;
}

/** Different records in a row that must fail before we say so. Ours: one may be deleted, a second one slow. */
const FAILURES_THAT_TELL = 3;

/** The health after one more page; the same object where nothing is new. */
export function healthAfter(
  known: AdapterHealth | undefined,
  { adapter, checkedOn }: Pick<AdapterHealth, 'adapter' | 'checkedOn'>,
  check: PageCheck,
  today: Day,
): AdapterHealth {
  const isSame = known?.adapter === adapter && known.checkedOn === checkedOn;
  const health = isSame ? known : { adapter, checkedOn, pages: [] };
  const before = health.pages.find(({ page }) => page === check.page) ?? unseen(check.page);
  const after = check.isRead ? working(before, today) : failing(before, check.of, today);
  if (after === before && isSame) return health;
  return { ...health, pages: [...health.pages.filter(({ page }) => page !== check.page), after] };
}

/** The page kinds of which the user has to be told, and whether they were. */
export function troubled(health: AdapterHealth | undefined): readonly PageHealth[] {
  return health?.pages.filter(({ attentionSince }) => attentionSince !== undefined) ?? [];
}

/** The health once the user has put the note away; it stays in the options. */
export function putAway(health: AdapterHealth): AdapterHealth {
  const quiet = (page: PageHealth) => (page.attentionSince === undefined ? page : { ...page, isPutAway: true });
  return { ...health, pages: health.pages.map(quiet) };
}

function unseen(page: HealthPage): PageHealth {
  return { page, workedOn: undefined, failed: [], attentionSince: undefined, isPutAway: false };
}

function working(page: PageHealth, today: Day): PageHealth {
  if (page.workedOn === today && page.failed.length === 0) return page;
  return { ...unseen(page.page), workedOn: today };
}

function failing(page: PageHealth, of: string, today: Day): PageHealth {
  if (page.workedOn === undefined || page.failed.includes(of)) return page;
  const failed = [...page.failed, of].slice(-FAILURES_THAT_TELL);
  const isTelling = failed.length === FAILURES_THAT_TELL && page.attentionSince === undefined;
  return { ...page, failed, ...(isTelling && { attentionSince: today }) };
}

import type { Truth } from './rowsCrm';
import type { RowsPage } from './rowsPage';

const WORDS: Readonly<Record<string, string>> = { oneTime: 'one-time' };

/** A mark in the page: its host, and what it says. */
interface Seen {
  readonly host: HTMLElement;
  readonly label: string;
}

export interface WrongRow {
  readonly record: string;
  readonly labels: readonly string[];
  readonly wanted: string | undefined;
  /** It says what is not so; a mark that is only missing may still come. */
  readonly isFalse: boolean;
}

/** The accessible name of a mark, in English. */
export function labelOf({ status, valueClass }: NonNullable<Truth>): string {
  const word = WORDS[status] ?? status;
  return valueClass ? `${word}, class ${valueClass}` : word;
}

export function marksOn(place: ParentNode): readonly Seen[] {
  return [...place.querySelectorAll<HTMLElement>('*')].flatMap((host) => {
    const label = host.shadowRoot?.querySelector('[role="img"]')?.getAttribute('aria-label');
    return label ? [{ host, label }] : [];
  });
}

/** Rows in view that are not marked as they should be; marks outside of rows are wrong too. */
export function wrongRows(page: RowsPage, wantedOf: (record: string) => string | undefined): readonly WrongRow[] {
  const rows = page.rows();
  const all = marksOn(document);
  const stray = all.filter(({ host }) => !rows.some((row) => row.contains(host)));
  const wrong = stray.map(({ label }) => ({ record: 'none', labels: [label], wanted: undefined, isFalse: true }));
  return [...wrong, ...rows.flatMap((row) => wrongRow(row, all, page, wantedOf))];
}

function wrongRow(
  row: HTMLElement,
  all: readonly Seen[],
  page: RowsPage,
  wantedOf: (record: string) => string | undefined,
): readonly WrongRow[] {
  const record = page.recordOf(row);
  const labels = all.filter(({ host }) => row.contains(host)).map(({ label }) => label);
  const wanted = wantedOf(record);
  const isFalse = labels.length > 1 || (labels.length === 1 && labels[0] !== wanted);
  const isMissing = labels.length === 0 && wanted !== undefined && isInView(row);
  return isFalse || isMissing ? [{ record, labels, wanted, isFalse }] : [];
}

function isInView(row: HTMLElement): boolean {
  const { top, bottom, height } = row.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < innerHeight;
}

import styles from '../../../components/marks.css?inline';
import { markLook } from '../../../entrypoints/marks/look';
import type { PageAdapter } from '../../../lib/crm/adapter';
import { adapterOfHost, adapterOfMarks, pageRule } from '../../../lib/crm/recognise';
import { sites } from '../../../lib/crm/sites';
import type { RowAddress } from '../../../lib/domain/rowMark';
import type { Ask } from '../../../lib/overlay/ask';
import { lifetime } from '../../../lib/overlay/lifetime';
import { type ReadRow, rowReader } from '../../../lib/overlay/marks/askedRow';
import { CellSheet } from '../../../lib/overlay/marks/cellSheet';
import { KnownMarks } from '../../../lib/overlay/marks/knownMarks';
import { ListMarks } from '../../../lib/overlay/marks/listMarks';
import { type ListPage, listPage } from '../../../lib/overlay/marks/listPage';
import { HOST_STYLE, MarkHost } from '../../../lib/overlay/marks/markHost';
import { sharedStyle } from '../../../lib/overlay/marks/sharedStyle';
import { painted } from './frames';
import { marksOn } from './judged';

/** Frames in which every known row of a saved page is marked, however slow the machine is. */
const FRAMES = 12;
const TAG = 'saved-mark';

export interface MarkedSaved {
  /** Rows whose record is named. */
  readonly named: number;
  /** Rows that are not marked as they should be: every other one is known. */
  readonly wrong: readonly string[];
  /** Rows whose height the marks changed. */
  readonly grown: readonly string[];
  /** What stayed after the end. */
  readonly left: number;
}

/** Marks a saved list or board, of whose rows every other one is known; undefined: it is no page with rows. */
export async function markSaved(address: string): Promise<MarkedSaved | undefined> {
  const url = new URL(address);
  const adapter = adapterOfHost(sites, url.hostname) ?? adapterOfMarks(sites, document);
  const page = adapter && listPage(adapter, url);
  return adapter && page && pageRule(adapter, url) ? await marked(adapter, page) : undefined;
}

async function marked(adapter: PageAdapter, page: ListPage): Promise<MarkedSaved> {
  const read = rowReader(page, adapter);
  const root = page.rule.root.map((selector) => document.querySelector(selector)).find((it) => it !== null);
  const rows = root ? (page.rows.find?.(root) ?? [...root.querySelectorAll(page.rows.row)]) : [];
  const heights = rows.map(heightOf);
  const known = knownOf(rows.flatMap((row) => read(row) ?? []));
  const end = new AbortController();
  const list = listOf(page, adapter, known, end.signal);
  for (let frame = 0; frame < FRAMES; frame++) await painted();
  const wrong = rows.flatMap((row) => wrongIn(row, read(row), known));
  const grown = rows.filter((row, index) => heightOf(row) !== heights[index]).map(textOf);
  end.abort();
  list.later();
  await painted();
  const left = document.querySelectorAll(TAG).length + document.adoptedStyleSheets.length;
  return { named: rows.filter(read).length, wrong, grown, left };
}

function knownOf(named: readonly ReadRow[]): ReadonlySet<string> {
  const ids = [...new Set(named.map(({ address }) => address.id))];
  return new Set(ids.filter((_, index) => index % 2 === 0));
}

function listOf(page: ListPage, adapter: PageAdapter, known: ReadonlySet<string>, end: AbortSignal): ListMarks {
  const ask = async (_: string, { rows }: { rows: readonly RowAddress[] }) =>
    rows.flatMap((client, at) => (known.has(client.id) ? [{ at, client, status: 'sleeping', valueClass: 'A' }] : []));
  const style = sharedStyle(HOST_STYLE + styles);
  const later: { list?: ListMarks } = {};
  const marks = new ListMarks(
    page,
    rowReader(page, adapter),
    {
      life: lifetime(() => !end.aborted),
      known: new KnownMarks(ask as Ask, () => later.list?.later()),
      cells: new CellSheet(),
      look: markLook(),
      makeHost: () => new MarkHost(TAG, 'open', style),
      tag: TAG,
    },
    end,
  );
  later.list = marks;
  return marks;
}

function wrongIn(row: Element, read: ReadRow | undefined, known: ReadonlySet<string>): readonly string[] {
  const count = marksOn(row).length;
  const isSeen = heightOf(row) > 0;
  const wanted = read && known.has(read.address.id) && isSeen ? 1 : 0;
  return count === wanted ? [] : [`${count} marks, not ${wanted}: ${textOf(row)}`];
}

const heightOf = (row: Element) => row.getBoundingClientRect().height;
const textOf = (row: Element) => (row.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 80);

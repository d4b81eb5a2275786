import type { DealTexts, RowOnPage } from '../adapter';
import { dayOfInstant } from '../text/date';
import type { ListedRow } from './listRows';
import { readGeneral } from './readGeneral';
import type { GeneralReading } from './reading';

/** One reading of a page, shared by all that ask for a part of it before the page changes. */
export interface Memo {
  readonly reading: GeneralReading;
  readonly textsOf: ReadonlyMap<Element, DealTexts>;
  readonly rows: ReadonlyMap<Element, RowOnPage>;
}

interface Kept {
  readonly memo: Memo;
  readonly address: string;
  readonly watch: MutationObserver;
}

let kept: { readonly root: WeakRef<Document>; readonly kept: Kept } | undefined;

/** The page around `root` as it is now. Kept until it changes, and not beyond the current task. */
export function memoOf(root: ParentNode): Memo {
  const document = root.ownerDocument ?? (root as Document);
  const address = document.location?.href ?? 'about:blank';
  const known = kept?.root.deref() === document ? kept.kept : undefined;
  if (known && known.address === address && known.watch.takeRecords().length === 0) return known.memo;
  known?.watch.disconnect();
  const memo = readNow(document, address);
  const watch = new MutationObserver(() => forget(watch));
  watch.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  kept = { root: new WeakRef(document), kept: { memo, address, watch } };
  queueMicrotask(() => forget(watch));
  return memo;
}

function forget(watch: MutationObserver): void {
  watch.disconnect();
  if (kept?.kept.watch === watch) kept = undefined;
}

function readNow(document: Document, address: string): Memo {
  const reading = readGeneral(new URL(address), document, { today: dayOfInstant(Date.now()) ?? '1970-01-01' });
  const textsOf = new Map(
    reading.listings.flatMap(({ rows, texts }) => rows.map((row, at) => [row, texts[at]] as const)),
  );
  return {
    reading,
    textsOf: new Map([...textsOf].filter((entry): entry is [Element, DealTexts] => entry[1] !== undefined)),
    rows: rowsOf(reading),
  };
}

function rowsOf({ rows }: GeneralReading): ReadonlyMap<Element, RowOnPage> {
  return new Map((rows as readonly ListedRow[]).map(({ row, ...shown }) => [row, shown]));
}

import type { PageAdapter, RecordRef } from '../crm/adapter';
import { type PageIdentity, readIdentity } from '../crm/readIdentity';
import type { Reader } from './reader';
import { type RecordPage, rootOf } from './recordPage';

interface PayerTools {
  readonly adapter: PageAdapter;
  readonly bringReader: () => Promise<Reader>;
}

/** What the page says, once it is sure that it speaks of this record. */
export async function confirmedPage(
  opened: RecordPage,
  { adapter, bringReader }: PayerTools,
  signal: AbortSignal,
): Promise<PageIdentity | undefined> {
  const read = () => readIdentity(adapter, opened, document);
  const root = rootOf(opened);
  const page = root && read();
  if (!root || !page?.isReady) return undefined;
  if (!adapter.session?.shows) return page;
  const { session } = await bringReader();
  const isShown = await session?.shows?.(opened.record, root, signal);
  if (!isShown || signal.aborted || rootOf(opened) !== root) return undefined;
  const again = read();
  return again.isReady ? again : undefined;
}

/** Who pays for what the page shows; undefined: nobody we know. */
export async function payingClient(
  { page, payer }: PageIdentity,
  { adapter, bringReader }: PayerTools,
  signal: AbortSignal,
): Promise<RecordRef | undefined> {
  if (payer || !adapter.session?.payerOf || !page.record) return payer?.record;
  const { session } = await bringReader();
  return (await session?.payerOf?.(page.record, signal))?.record;
}

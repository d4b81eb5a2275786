import type { Capture } from '../domain/capture';
import { dayNumberOf } from '../domain/day';
import type { Deal, Outcome } from '../domain/deal';
import { dealsOf } from './clientHistory';
import { completenessAfter } from './completeness';
import { tracesOfBoth } from './fileTraces';
import { clientKey } from './key';
import { type DealFields, type HeldDeals, heldDeals, keptCategory, packedDeals } from './purchaseColumns';
import { ofSource } from './purchaseSource';
import type { FileTraces, HistRow } from './rows';

/**
 * The client's row after a capture. The same capture twice, or captures in another order, give the same row; of two
 * versions of a deal the later one wins. Nothing is forgotten because a page does not show it.
 */
export function historyAfter(row: HistRow | undefined, site: string, capture: Capture, readAt: string): HistRow {
  const base = ofSource(row ?? emptyHistory(site, capture), capture.source);
  const deals = heldDeals(base);
  for (const deal of capture.deals) take(deals, deal);
  if (capture.completeness.state === 'complete') settleDoubts(deals);
  const own = clientKey(site, capture.client);
  const aliases = [...base.aliases, own, ...capture.aliases.map((alias) => clientKey(site, alias))];
  return {
    ...base,
    ...packedDeals(deals, base.isCut),
    ...(own === base.key && namesAfter(base, capture)),
    aliases: [...new Set(aliases)].filter((key) => key !== base.key).sort(),
    completeness: completenessAfter(base.completeness, capture.completeness, knownDeals(deals)),
    readAt: isReading(capture) ? readAt : base.readAt,
    ...(base.files && { files: seenElsewhere(base.files, capture) }),
  };
}

/** Deals that the CRM shows too are no longer a file's alone. */
function seenElsewhere(files: FileTraces, { deals }: Capture): FileTraces {
  const seen = new Set(files.seen);
  for (const deal of deals) seen.add(dealId(deal));
  return { ...files, seen: [...seen].sort() };
}

/** The id by which a deal is held; without one of its own it is known by its day and sum. */
function dealId(deal: Deal): string {
  return deal.id ?? `${deal.on ?? ''} ${deal.amountMinor ?? ''}`;
}

/** A page may tell a name and no more; that is no reading of the history. */
function isReading({ deals, completeness }: Capture): boolean {
  return deals.length > 0 || completeness.state === 'complete';
}

/** Names and path of the client himself; a contact's page does not rename the company that pays. */
function namesAfter(base: HistRow, { name, owner, path }: Capture): Pick<HistRow, 'name' | 'owner' | 'path'> {
  return { name: name ?? base.name, owner: owner ?? base.owner, path: path === '' ? base.path : path };
}

/** The row with all that was stored under another record of the same client. */
export function historyWith(row: HistRow, other: HistRow): HistRow {
  const same = ofSource(other, row.source);
  return {
    ...row,
    ...allDeals(row, same),
    ...shelfOf(row, same),
    ...tracesOfBoth(row, other),
    name: row.name ?? other.name,
    owner: row.owner ?? other.owner,
    aliases: [...new Set([...row.aliases, ...other.aliases, other.key])].filter((key) => key !== row.key).sort(),
  };
}

/** What both hold; where they differ on a deal, the first is right. */
function allDeals(row: DealFields, other: DealFields): DealFields {
  const deals = heldDeals(other);
  for (const deal of dealsOf(row)) take(deals, deal);
  return packedDeals(deals, row.isCut || other.isCut);
}

function shelfOf(row: HistRow, other: HistRow): Pick<HistRow, 'source' | 'shelf'> {
  const source = row.source ?? other.source;
  const shelf = [...(row.shelf ?? [])];
  for (const shelved of other.shelf ?? []) {
    const index = shelf.findIndex((known) => known.source === shelved.source);
    const known = shelf[index];
    if (known) shelf[index] = { ...known, ...allDeals(known, shelved) };
    else shelf.push(shelved);
  }
  return { ...(source && { source }), ...(shelf.length > 0 && { shelf }) };
}

/** The row once every deal of the client has been read: what was doubted is settled. */
export function completedHistory(row: HistRow, readAt: string): HistRow {
  const deals = heldDeals(row);
  settleDoubts(deals);
  const seen = knownDeals(deals);
  return { ...row, ...packedDeals(deals, row.isCut), completeness: { state: 'complete', seen, total: seen }, readAt };
}

/** The row of a client nothing has been read of. */
export function emptyHistory(site: string, { client, path }: Pick<Capture, 'client' | 'path'>): HistRow {
  return {
    key: clientKey(site, client),
    site,
    client,
    name: undefined,
    owner: undefined,
    path,
    aliases: [],
    ...packedDeals(heldDeals(undefined), false),
    completeness: { state: 'none', seen: 0, total: undefined },
    job: undefined,
    hiddenIn: undefined,
    readAt: undefined,
  };
}

function take(deals: HeldDeals, deal: Deal): void {
  const id = dealId(deal);
  if (deal.outcome === 'won') takeWon(deals, id, deal);
  else takeOther(deals, id, deal.outcome);
}

function takeWon({ won, other, undated, doubted }: HeldDeals, id: string, deal: Deal): void {
  other.delete(id);
  doubted.delete(id);
  const before = won.get(id);
  const day = (deal.on === undefined ? undefined : dayNumberOf(deal.on)) ?? before?.day;
  if (day === undefined) {
    undated.add(id);
    return;
  }
  undated.delete(id);
  won.set(id, {
    day,
    amount: deal.amountMinor ?? before?.amount,
    currency: deal.currency ?? before?.currency,
    category: keptCategory(deal.category) ?? before?.category,
  });
}

/** A purchase is not forgotten because one page calls it open or lost: only a complete history settles that. */
function takeOther({ won, other, undated, doubted }: HeldDeals, id: string, outcome: Exclude<Outcome, 'won'>): void {
  if (won.has(id) || undated.has(id)) doubted.set(id, outcome);
  else other.set(id, outcome);
}

function settleDoubts({ won, other, undated, doubted }: HeldDeals): void {
  for (const [id, outcome] of doubted) {
    won.delete(id);
    undated.delete(id);
    other.set(id, outcome);
  }
  doubted.clear();
}

function knownDeals({ won, other, undated }: HeldDeals): number {
  return won.size + other.size + undated.size;
}

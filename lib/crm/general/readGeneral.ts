import type { Day } from '../../domain/day';
import type { CrmPage, DealTexts, ReadDeal, RecordRef } from '../adapter';
import { Doubts } from '../doubts';
import { readDeal } from '../readDeal';
import { failureDoubt } from '../readIdentity';
import { type AddressReading, kindOf, readAddress } from './address';
import { contactsOf } from './contacts';
import { dealOfLabels } from './dealFields';
import { groupsOf } from './groups';
import { guessedKind } from './guessedKind';
import { type LabelledField, labelledFields } from './labelledFields';
import { LinkedRecords } from './linkedRecords';
import { listingOf } from './listings';
import { rowsOfList } from './listRows';
import { namesOf } from './name';
import { ownerOf } from './owner';
import { formatsOf, type PageFormats } from './pageFormats';
import { indexPage, type PageIndex } from './pageIndex';
import { payerOnPage } from './payer';
import type { FoundValue, GeneralReading, Listing } from './reading';
import type { RowGroup } from './rowsOfPage';
import { showsRecord } from './showsRecord';
import { SOURCES } from './sources';
import { USED_FROM } from './threshold';

export interface GeneralOptions {
  readonly today: Day;
}

/** Ours: what a page without a telling address may be. */
const LIKELY = 0.6;

/** Names less sure than this are noise. */
const LEAST = 0.5;

/** Ours: the only client a page leads to. */
const PAYER = 0.85;

interface Found {
  readonly address: AddressReading | undefined;
  readonly index: PageIndex;
  readonly fields: readonly LabelledField[];
  readonly formats: PageFormats;
  readonly links: LinkedRecords;
  readonly groups: readonly RowGroup[];
  readonly values: FoundValue[];
  readonly doubts: Doubts;
  readonly today: Day;
}

/** Everything at once; see `readGeneralSteps`. */
export function readGeneral(url: URL, document: Document, options: GeneralOptions): GeneralReading {
  const steps = readGeneralSteps(url, document, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * What any page tells of its record and the sales it lists, with the confidence and the evidence of every value.
 * Yields between steps of well under a millisecond, so that a caller can stop after each to let the page go on; the page must
 * not have changed in between. Never throws: what fails on an unforeseen page is a doubt.
 */
export function* readGeneralSteps(
  url: URL,
  document: Document,
  { today }: GeneralOptions,
): Generator<void, GeneralReading> {
  const doubts = new Doubts();
  try {
    const address = readAddress(url.pathname + url.search + url.hash);
    const index = yield* indexPage(document.body ?? document);
    if (!index.isWhole) doubts.add({ what: 'page', why: 'tooManyNodes' });
    const fields = yield* labelledFields(index);
    const formats = formatsOf(index.units);
    for (const doubt of formats.doubts) doubts.add(doubt);
    yield;
    const links = new LinkedRecords(url);
    const groups = yield* groupsOf(index, links, address);
    return yield* readFound({ address, index, fields, formats, links, groups, values: [], doubts, today }, document);
  } catch (error) {
    doubts.add(failureDoubt(error));
    return { ...NOTHING, doubts: doubts.list() };
  }
}

/** Where only the looks of a page say what it is, nothing of it is used. */
const UNKNOWN = {
  kind: 'other',
  record: undefined,
  deal: undefined,
  dealTexts: undefined,
  listings: [],
  rows: [],
} as const;

function onlyLikely(value: FoundValue): FoundValue {
  return { ...value, confidence: Math.min(value.confidence, LIKELY) };
}

function sorted(values: readonly FoundValue[]): Pick<GeneralReading, 'used' | 'offered'> {
  return {
    used: values.filter(({ confidence }) => confidence >= USED_FROM),
    offered: values.filter(({ confidence }) => confidence < USED_FROM),
  };
}

const NOTHING: Omit<GeneralReading, 'doubts'> = {
  ...{
    kind: 'other',
    record: undefined,
    used: [],
    offered: [],
    payer: undefined,
    payerName: undefined,
    deal: undefined,
    dealTexts: undefined,
  },
  ...{ listings: [], rows: [] },
};

function* readFound(found: Found, document: Document): Generator<void, GeneralReading> {
  const { address, values, doubts } = found;
  const kind = kindOfPage(found);
  const record = address?.id === undefined ? undefined : { type: address.noun, id: address.id };
  if (record && !showsRecord(document.body, record.id)) {
    doubts.add({ what: 'id', why: 'otherRecord' });
    return { ...NOTHING, kind, record, doubts: doubts.list() };
  }
  if (record && address)
    values.push({ field: 'record', value: record.id, confidence: address.confidence, evidence: 'address' });
  if (kind === 'client' || kind === 'deal') yield* readRecord(found, kind, document);
  const listings = yield* readListings(found, kind === 'client' ? record : undefined);
  const rows = record || kind === 'other' ? [] : rowsOfList(found.groups, found.links, address?.type);
  const deal = kind === 'deal' ? readOwnDeal(found, record) : undefined;
  return {
    ...(address ? { kind, record, deal: deal?.read, dealTexts: deal?.texts, listings, rows } : UNKNOWN),
    ...sorted(address ? values : values.map(onlyLikely)),
    ...payerOf(found, document, kind, record),
    doubts: doubts.list(),
  };
}

/** A company pays itself; so does a person whose page leads to no company. */
function payerOf(
  { address }: Found,
  document: Document,
  kind: CrmPage['kind'],
  record: RecordRef | undefined,
): Pick<GeneralReading, 'payer' | 'payerName'> {
  if (!record || kind === 'other') return { payer: undefined, payerName: undefined };
  const other = kind === 'client' && address?.type === 'company' ? undefined : payerOnPage(document.body);
  if (!other) return { payer: kind === 'client' ? record : undefined, payerName: undefined };
  const name =
    other.name === undefined ? undefined : { value: other.name, confidence: PAYER, evidence: 'link to the client' };
  return { payer: other.record, payerName: name };
}

/** The address, else what the page looks like, which is only offered. */
function kindOfPage({ address, fields, groups, values }: Found): CrmPage['kind'] {
  if (!address) {
    const guess = guessedKind(fields, groups);
    if (guess) values.push(guess);
    return guess?.value === 'client' || guess?.value === 'deal' ? guess.value : 'other';
  }
  const kind = kindOf(address.type);
  const value = address.id !== undefined ? kind : address.isBoard ? 'board' : kind === 'client' ? 'clients' : 'deals';
  values.push({ field: 'kind', value, confidence: address.confidence, evidence: `address names "${address.noun}"` });
  return value as CrmPage['kind'];
}

function* readRecord(
  { address, index, fields, values, links }: Found,
  kind: 'client' | 'deal',
  document: Document,
): Generator<void, void> {
  for (const { value, confidence, evidence } of namesOf(document.body, document).slice(0, 3)) {
    const isBest = values.every(({ field }) => field !== 'name');
    if (confidence < LEAST) continue;
    if (isBest || confidence < USED_FROM)
      values.push({ field: 'name', value, confidence: isBest ? confidence : confidence / 2, evidence });
  }
  yield;
  const type = address?.type ?? (kind === 'client' ? 'company' : 'deal');
  if (kind === 'client') values.push(...contactsOf(index, fields, { type, id: address?.id }, links));
  values.push(...ownerOf(fields));
}

function* readListings(found: Found, client: RecordRef | undefined): Generator<void, readonly Listing[]> {
  const { address, values, doubts, groups, links, today, index } = found;
  if (address && kindOf(address.type) === 'deal' && address.id !== undefined) return [];
  const scan = {
    ...{ links, groups, today, client, isWhole: index.isWhole && !index.isLoading, formats: found.formats.formats },
    pageType: address?.id === undefined ? address?.type : undefined,
    doubt: doubts.add,
    offer: (value: FoundValue) => values.push(value),
  };
  const listings: Listing[] = [];
  for (const group of groups) {
    const listing = yield* listingOf(group, scan);
    if (listing) listings.push(listing);
  }
  return bySource(listings);
}

/** One list per source, the longest; a page may show parts of it twice. */
function bySource(listings: readonly Listing[]): readonly Listing[] {
  return SOURCES.flatMap((source) => {
    const found = listings.filter((listing) => listing.source === source);
    const filled = found.filter(({ deals }) => deals.length > 0);
    const [only, ...others] = filled.length > 0 ? filled : found;
    if (!only) return [];
    return [others.length === 0 ? only : joined([only, ...others])];
  });
}

/** Lists of the same records by their stages make one list; how many there are, only each says for itself. */
function joined(listings: readonly [Listing, ...Listing[]]): Listing {
  const [first] = listings;
  const seen = new Set<string>();
  const isNew = ({ id }: ReadDeal) => id === undefined || (!seen.has(id) && seen.add(id) !== undefined);
  const deals = listings.flatMap((listing) => listing.deals.filter(isNew));
  const totals = listings.map(({ history }) => history.total);
  const total = totals.every((one) => one !== undefined)
    ? totals.reduce<number>((sum, one) => sum + (one ?? 0), 0)
    : undefined;
  const isWhole = listings.every(({ history }) => history.state === 'complete') && total === deals.length;
  return {
    ...first,
    deals,
    texts: listings.flatMap(({ texts }) => texts),
    rows: listings.flatMap(({ rows }) => rows),
    history: {
      state: isWhole ? 'complete' : deals.length > 0 ? 'partial' : 'none',
      seen: deals.length,
      total: isWhole ? total : undefined,
    },
  };
}

function readOwnDeal(
  { fields, values, formats, today, doubts, index }: Found,
  record: RecordRef | undefined,
): { texts: DealTexts; read: ReadDeal } {
  const { texts, values: found } = dealOfLabels(fields, index);
  values.push(...found);
  const title = values.find(({ field, confidence }) => field === 'name' && confidence >= USED_FROM)?.value;
  const whole = { ...texts, id: record?.id, title };
  const confidence = Math.min(
    1,
    ...found.filter((value) => value.confidence >= USED_FROM).map((value) => value.confidence),
  );
  return { texts: whole, read: readDeal(whole, { formats: formats.formats, today, confidence, doubt: doubts.add }) };
}

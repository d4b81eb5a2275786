import type { Day } from '../../domain/day';
import type { RecordRef } from '../adapter';
import { Doubts } from '../doubts';
import { failureDoubt } from '../readIdentity';
import { kindOf, readAddress } from './address';
import { bySource } from './bySource';
import { contactsOf } from './contacts';
import type { Found } from './found';
import { groupsOf } from './groups';
import { kindOfPage } from './kindOfPage';
import { labelledFields } from './labelledFields';
import { LinkedRecords } from './linkedRecords';
import { listingOf } from './listings';
import { rowsOfList } from './listRows';
import { namesOf } from './name';
import { ownDeal } from './ownDeal';
import { ownerOf } from './owner';
import { formatsOf } from './pageFormats';
import { indexPage } from './pageIndex';
import { payerOf } from './payerOf';
import type { FoundValue, GeneralReading, Listing } from './reading';
import { showsRecord } from './showsRecord';
import { USED_FROM } from './threshold';

export interface GeneralOptions {
  readonly today: Day;
}

/** Ours: what a page without a telling address may be. */
const LIKELY = 0.6;

/** Names less sure than this are noise. */
const LEAST = 0.5;

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
  listings: [],
  rows: [],
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
  const deal = kind === 'deal' ? ownDeal(found, record) : undefined;
  return {
    ...(address ? { kind, record, deal: deal?.read, dealTexts: deal?.texts, listings, rows } : UNKNOWN),
    ...sorted(address ? values : values.map(onlyLikely)),
    ...payerOf(found, document, kind, record),
    doubts: doubts.list(),
  };
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
    links,
    groups,
    today,
    client,
    isWhole: index.isWhole && !index.isLoading,
    formats: found.formats.formats,
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

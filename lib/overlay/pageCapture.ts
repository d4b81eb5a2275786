import type { AdapterPart } from '../crm/adapter';
import type { Doubt, PageReading, ReadDeal, Reading } from '../crm/pageReading';
import type { Capture } from '../domain/capture';
import type { Completeness, Deal } from '../domain/deal';
import { type ContactValues, LONGEST_VALUE, MOST_VALUES } from '../domain/identity/contactValues';
import { cut, isSameRecord, NOTHING_READ } from './capture';

/** A deal read with a doubt is worth half of any other: what is worth less than this was doubted. */
const LEAST_CONFIDENCE = 0.5;

/** Longest id that is stored, in characters. */
const LONGEST_ID = 200;

/** Whether what a part of the adapter gives may be stored: not a guess, or one that the user has seen to be right. */
export type Trust = (part: AdapterPart) => boolean;

/** Doubts of a page as a whole; one of a single date or sum keeps that deal back and no other. */
const OF_THE_PAGE = ['id', 'name', 'page'];

/** Why nothing of a page may be stored; undefined: nothing speaks against it. */
export function pageDoubt({ doubts }: PageReading): Doubt | undefined {
  return doubts.find(({ what, why }) =>
    OF_THE_PAGE.includes(what) ? !why.startsWith('tooManyRows') : why.startsWith('contradictory'),
  );
}

/**
 * What is certain of a page that shows a client or a deal, with the completeness of this page alone. Undefined where
 * the page does not say who pays, is doubted, or its addresses are a guess.
 */
export function captureOfReading(reading: PageReading, trust: Trust, path: string): Capture | undefined {
  const { page, client, payer, isReady } = reading;
  if (!isReady || !payer || !trust('addresses') || pageDoubt(reading)) return undefined;
  const isOwn = page.kind === 'client' && client !== undefined && isSameRecord(client.record, payer.record);
  const isNamed = trust(page.kind === 'deal' ? 'deal' : 'client');
  const read = dealsOf(reading, trust);
  const deals = read.flatMap((deal) => (deal.clientId === payer.record.id ? certain(deal) : []));
  return {
    client: payer.record,
    aliases: [],
    name: isNamed ? cut(isOwn ? client.name?.value : payer.name) : undefined,
    owner: isNamed && isOwn ? cut(client.owner?.value) : undefined,
    path: isOwn ? path : '',
    ...(isNamed && contactsOf(reading)),
    deals,
    completeness: isOwn && trust('deals') ? storable(reading.history, read.length, deals.length) : NOTHING_READ,
  };
}

/** Phones and e-mails on the page of a client or of one of his contacts; they are his either way. */
function contactsOf({ client }: PageReading): { readonly contacts?: ContactValues } {
  if (!client || client.phones.length + client.emails.length === 0) return {};
  return { contacts: { phones: sendable(client.phones), emails: sendable(client.emails), taxNumbers: [] } };
}

function sendable(readings: readonly Reading[]): readonly string[] {
  return readings.flatMap(({ value }) => (value.length <= LONGEST_VALUE ? value : [])).slice(0, MOST_VALUES);
}

function dealsOf({ page, deal, deals }: PageReading, trust: Trust): readonly ReadDeal[] {
  if (page.kind === 'deal') return deal && trust('deal') ? [deal] : [];
  return trust('deals') ? deals : [];
}

/** A deal that can be stored and found again. A sum without a currency could not be told from the same sum with one. */
function certain({ id, on, amountMinor, currency, outcome, title, confidence }: ReadDeal): readonly Deal[] {
  const isKnown = id === undefined ? on !== undefined && amountMinor !== undefined : id.length <= LONGEST_ID;
  const isBareSum = amountMinor !== undefined && amountMinor !== 0 && currency === undefined;
  if (confidence < LEAST_CONFIDENCE || outcome === undefined || !isKnown || isBareSum) return [];
  return [{ id, on, amountMinor, currency, outcome, ...(title && { title: title.slice(0, LONGEST_ID) }) }];
}

/** What is kept back makes a whole history a part of one. */
function storable({ state, total }: Completeness, read: number, seen: number): Completeness {
  if (state === 'complete' && read === seen) return { state, seen, total };
  return { state: seen > 0 ? 'partial' : 'none', seen, total };
}

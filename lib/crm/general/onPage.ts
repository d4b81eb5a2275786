import type { AddressPattern, PageAdapter, PageRule, PurchaseSource } from '../adapter';
import { type AddressReading, readAddress } from './address';
import { payerOnPage } from './payer';
import { nameElement, usedName } from './recordName';
import { showsRecord } from './showsRecord';
import type { RecordType } from './words/nouns';

let last: { readonly address: string; readonly reading: AddressReading | undefined } | undefined;

/** Every rule is asked about the same address, one after the other. */
function readOnce(address: string): AddressReading | undefined {
  if (last?.address !== address) last = { address, reading: readAddress(address) };
  return last.reading;
}

/** Answers as a regular expression would: by the nouns of an address and the id beside one. */
function addressOf(kind: PageRule['kind'], ...types: readonly RecordType[]): AddressPattern {
  const isRecord = kind === 'client' || kind === 'deal';
  return {
    exec(address) {
      const reading = readOnce(address);
      if (!reading || !types.includes(reading.type) || isRecord !== (reading.id !== undefined)) return null;
      if (!isRecord && reading.isBoard !== (kind === 'board')) return null;
      return { groups: { type: reading.noun, ...(reading.id !== undefined && { id: reading.id }) } };
    },
  };
}

const strip: PageRule['strip'] = [{ anchor: nameElement, where: 'after' }];

const client = (type: 'company' | 'contact'): PageRule => ({
  kind: 'client',
  path: addressOf('client', type),
  recordType: type,
  root: ['body'],
  shows: showsRecord,
  fields: { name: [usedName] },
  ...(type === 'contact' && { payer: payerOnPage }),
  strip,
});

const deal = (type: RecordType, dealSource: PurchaseSource): PageRule => ({
  kind: 'deal',
  path: addressOf('deal', type),
  recordType: type,
  root: ['body'],
  shows: showsRecord,
  dealSource,
  payer: payerOnPage,
  strip,
});

const list = (kind: 'clients' | 'deals' | 'board', ...types: readonly RecordType[]): PageRule => ({
  kind,
  path: addressOf(kind, ...types),
  root: ['body'],
});

/** Any CRM that no adapter knows: what the strip needs of its pages, found by words instead of known places. There is no session. */
export const onPage: Omit<PageAdapter, 'session'> = {
  id: 'general',
  title: 'Unknown CRM',
  recognition: { hosts: [], marks: [] },
  pages: [
    client('company'),
    client('contact'),
    deal('deal', 'deals'),
    deal('order', 'orders'),
    deal('invoice', 'invoices'),
    deal('visit', 'visits'),
    deal('quote', 'deals'),
    list('board', 'deal', 'order', 'visit'),
    list('clients', 'company', 'contact'),
    list('deals', 'deal', 'order', 'invoice', 'visit'),
  ],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: { addresses: 'guessed', client: 'guessed' },
  sources: ['deals', 'orders', 'invoices', 'visits'],
  checkedOn: '2026-11-22',
};

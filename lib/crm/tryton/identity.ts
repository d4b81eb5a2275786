import type { PayerOnPage, RecordRef } from '../adapter';
import type { Requester } from '../sessionReader';
import { type Fields, isFields, optionalText } from '../shape';
import { control } from './form';
import { payerIn } from './records';
import { type Model, readRecord } from './rpc';

const MODELS: Readonly<Record<string, Model>> = {
  party: 'party.party',
  sale: 'sale.sale',
  opportunity: 'sale.opportunity',
};

/** The paying client of a sale or opportunity: its form names the party, but not by id. */
export async function payerOf(record: RecordRef, request: Requester): Promise<PayerOnPage | undefined> {
  const model = MODELS[record.type];
  if (model === undefined || model === 'party.party') return undefined;
  const found = await readRecord(request, model, record.id, ['party.name']);
  return found && payerIn(found);
}

function partyName(record: Fields): string | undefined {
  return isFields(record['party.']) ? optionalText(record['party.']['rec_name']) : undefined;
}

/**
 * A form holds no id, and paging through records changes the address before the form. But the code of a party and the
 * number of a sale are unique and cannot be edited; a draft without a number is known by its client.
 */
export async function shows(record: RecordRef, root: ParentNode, request: Requester): Promise<boolean> {
  const model = MODELS[record.type];
  if (model === undefined) return false;
  if (model === 'party.party') {
    const party = await readRecord(request, model, record.id, ['code']);
    return party !== undefined && optionalText(party['code']) === control(root, 'code');
  }
  const deal = await readRecord(request, model, record.id, ['number', 'party.rec_name']);
  if (!deal || optionalText(deal['number']) !== control(root, 'number')) return false;
  return partyName(deal) === control(root, 'party');
}

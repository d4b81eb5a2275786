import type { PayerOnPage, RecordRef } from '../adapter';
import type { Requester } from '../sessionReader';
import { optionalText } from '../shape';
import { shownValue } from '../shownText';
import { readRecord } from './api';
import { name } from './card';
import { organisationIdOf, personIdOf } from './records';

const LISTS: Readonly<Record<string, string>> = { deal: 'deals', person: 'persons', organization: 'organizations' };

const oneLine = (text: string | undefined) => text?.replace(/\s+/g, ' ');

/** A page holds no id, so its title must be the name the CRM gives to the record of the address. */
export async function shows(record: RecordRef, root: ParentNode, request: Requester): Promise<boolean> {
  const list = LISTS[record.type];
  if (list === undefined) return false;
  const found = await readRecord(request, `${list}/${record.id}`);
  const shown = name.map((selector) => shownValue(root.querySelector(selector))).find((title) => title !== undefined);
  return shown !== undefined && oneLine(optionalText(found['name'] ?? found['title'])) === oneLine(shown);
}

async function payerOfPerson(id: string, request: Requester): Promise<PayerOnPage> {
  const organisation = organisationIdOf(await readRecord(request, `persons/${id}`));
  const record = organisation ? { type: 'organization', id: organisation } : { type: 'person', id };
  return { record, name: undefined };
}

/** For pages that lead to no organisation, or to several. */
export async function payerOf(record: RecordRef, request: Requester): Promise<PayerOnPage | undefined> {
  if (record.type === 'person') return payerOfPerson(record.id, request);
  if (record.type !== 'deal') return undefined;
  const deal = await readRecord(request, `deals/${record.id}`);
  const organisation = organisationIdOf(deal);
  if (organisation) return { record: { type: 'organization', id: organisation }, name: undefined };
  const person = personIdOf(deal);
  return person ? payerOfPerson(person, request) : undefined;
}

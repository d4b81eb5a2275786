import type { PayerOnPage } from '../adapter';
import { shownText } from '../shownText';

/** HubSpot numbers its kinds of records; the numbers are the same in every account. */
export const TYPE_IDS = { contact: '0-1', company: '0-2', deal: '0-3' } as const;

export type ObjectType = keyof typeof TYPE_IDS;

export function isObjectType(type: string): type is ObjectType {
  return Object.hasOwn(TYPE_IDS, type);
}

/** Id of the record that a link of the CRM leads to, where it is of this kind. */
export function linkedId(link: Element, type: ObjectType): string | undefined {
  const address = new RegExp(`/contacts/\\d+/record/${TYPE_IDS[type]}/([1-9]\\d*)(?=[/?#]|$)`);
  return address.exec(link.getAttribute('href') ?? '')?.[1];
}

/** Records of a kind that links with a text lead to, each once. */
export function linkedRecords(within: Element, type: ObjectType): readonly PayerOnPage[] {
  const found = new Map<string, PayerOnPage>();
  for (const link of within.querySelectorAll('a[href*="/record/"]')) {
    const id = linkedId(link, type);
    const text = shownText(link);
    if (id !== undefined && text !== undefined && !found.has(id)) found.set(id, { record: { type, id }, name: text });
  }
  return [...found.values()];
}

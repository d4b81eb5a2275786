import type { ContactValues } from '../domain/identity/contactValues';
import type { RecordRef } from './adapter';
import type { WalkMemory } from './baseWalk';
import { contactsTogether } from './contactsIn';
import type { BasePart, SessionClient } from './sessionReader';

/**
 * Who pays through whom, for CRMs that list people and companies apart. People come first, so that every company is
 * told with all of its people at once.
 */
export class Payers {
  readonly companyOf = new Map<string, string>();
  readonly #peopleOf = new Map<string, RecordRef[]>();
  /** By company; of a walk that goes on only of the people it has read itself: phones are not written into its lines. */
  readonly #contactsOf = new Map<string, ContactValues[]>();

  constructor(private readonly memory: WalkMemory) {
    for (const [type, id, company] of memory.recalled('payer')) {
      if (type && id && company) this.#take({ type, id }, company);
    }
  }

  /** Of people those who pay for themselves; who pays through a company is another name of it, and no client. */
  alone<R>(
    people: readonly R[],
    clientOf: (person: R) => SessionClient,
    companyIdOf: (person: R) => string | undefined,
  ): readonly SessionClient[] {
    return people.flatMap((person) => {
      const client = clientOf(person);
      const company = companyIdOf(person);
      if (company === undefined) return [client];
      this.memory.keep('payer', client.record.type, client.record.id, company);
      this.#take(client.record, company);
      if (client.contacts) this.#contactsOf.set(company, [...(this.#contactsOf.get(company) ?? []), client.contacts]);
      return [];
    });
  }

  withPeople(company: SessionClient): SessionClient {
    const { id } = company.record;
    const contacts = [...(company.contacts ? [company.contacts] : []), ...(this.#contactsOf.get(id) ?? [])];
    this.#contactsOf.delete(id);
    return { ...company, aliases: this.#peopleOf.get(id) ?? [], ...contactsTogether(contacts) };
  }

  #take(person: RecordRef, company: string): void {
    this.companyOf.set(person.id, company);
    const people = this.#peopleOf.get(company);
    if (people) people.push(person);
    else this.#peopleOf.set(company, [person]);
  }
}

/** Deals with who pays for them; those that nobody pays for are left out. */
export function paidDeals<R>(
  records: readonly R[],
  payerOf: (record: R) => RecordRef | undefined,
  dealOf: (record: R) => BasePart['deals'][number]['deal'],
): BasePart['deals'] {
  return records.flatMap((record) => {
    const client = payerOf(record);
    return client ? [{ client, deal: dealOf(record) }] : [];
  });
}

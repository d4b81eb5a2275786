import type { BasePart, RecordRef, SessionClient } from './adapter';

/**
 * What one walk through a base has learnt, for CRMs that list people, companies and deals apart. People come first, so
 * that every company is told with all of its people at once.
 */
export class BaseWalk {
  readonly companyOf = new Map<string, string>();
  readonly #peopleOf = new Map<string, RecordRef[]>();
  #clients = 0;
  #deals = 0;
  #clientsTotal: number | undefined;
  #dealsTotal: number | undefined;

  /** A person who pays through a company is another name of it, and no client. */
  belongs(person: RecordRef, company: string): void {
    this.companyOf.set(person.id, company);
    this.#peopleOf.set(company, [...(this.#peopleOf.get(company) ?? []), person]);
  }

  withPeople(company: SessionClient): SessionClient {
    return { ...company, aliases: this.#peopleOf.get(company.record.id) ?? [] };
  }

  /** Clients of one answer. `more` are those still to come by the CRM's own count, where it is known. */
  clients(clients: readonly SessionClient[], more?: number): BasePart {
    this.#clients += clients.length;
    this.#clientsTotal = more === undefined ? undefined : this.#clients + more;
    return { clients, deals: [], progress: this.#progress() };
  }

  /** Deals of one answer, of which `read` records were read and there are `total` in all. */
  deals(deals: BasePart['deals'], read: number, total: number | undefined): BasePart {
    this.#deals += read;
    this.#dealsTotal = total;
    return { clients: [], deals, progress: this.#progress() };
  }

  #progress(): BasePart['progress'] {
    return {
      clients: this.#clients,
      clientsTotal: this.#clientsTotal,
      deals: this.#deals,
      dealsTotal: this.#dealsTotal,
    };
  }
}

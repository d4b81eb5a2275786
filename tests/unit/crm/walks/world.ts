/** People, companies and deals of an invented CRM, numbered by age; nothing of how a CRM tells them. */
interface Person {
  readonly id: number;
  readonly company: number | undefined;
}

interface Sold {
  readonly id: number;
  readonly company: number | undefined;
  readonly person: number | undefined;
}

export interface World {
  readonly people: readonly Person[];
  readonly companies: readonly { readonly id: number }[];
  readonly deals: readonly Sold[];
}

/** @param size people, as many companies and deals: more than two pages of the CRM */
export function worldOf(size: number): World {
  const companies = Array.from({ length: size }, (_, i) => ({ id: i + 1 }));
  const people = companies.map(({ id }) => ({ id, company: id % 3 === 0 ? ((id * 7) % size) + 1 : undefined }));
  const deals = companies.map(({ id }) => ({
    id,
    company: id % 2 === 0 ? ((id * 5) % size) + 1 : undefined,
    person: ((id * 11) % size) + 1,
  }));
  return { people, companies, deals };
}

/** The same CRM a day later: some of its oldest records are gone, and new ones have come. */
export function nextDay({ people, companies, deals }: World): World {
  const id = companies.length + 1;
  const gone = { person: 2, company: 3, deals: [4, 5] };
  const left = <T extends { readonly company: number | undefined }>(record: T): T =>
    record.company === gone.company ? { ...record, company: undefined } : record;
  const kept = deals.filter((deal) => !gone.deals.includes(deal.id)).map(left);
  return {
    people: [...people.filter((person) => person.id !== gone.person).map(left), { id, company: undefined }],
    companies: [...companies.filter((company) => company.id !== gone.company), { id }],
    deals: [
      ...kept.map((deal) => (deal.person === gone.person ? { ...deal, person: undefined } : deal)),
      { id, company: id, person: undefined },
    ],
  };
}

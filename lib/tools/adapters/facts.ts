import type { Adapter, AdapterPart, PageRule, Sureness } from '../../crm/adapter';
import type { Day } from '../../domain/day';

/** What an adapter can do, as its data says it. */
export interface AdapterFacts {
  readonly title: string;
  /** Hosts of the cloud, none for a CRM that is always somebody's own copy. */
  readonly hosts: readonly string[];
  readonly isSelfHosted: boolean;
  /** Kinds of pages with the records they show: `client (company, contact)`, `deals`. */
  readonly pages: readonly string[];
  readonly fields: readonly string[];
  /** Deals listed on a client page: nothing, some, or with their total. */
  readonly deals: 'none' | 'listed' | 'counted';
  /** Kinds of pages whose rows are told with their record ids. */
  readonly lists: readonly string[];
  readonly history: boolean;
  readonly base: boolean;
  readonly sources: readonly string[];
  readonly formats: readonly string[];
  readonly confidence: ReadonlyMap<AdapterPart, Sureness>;
  readonly checkedOn: Day;
}

export const PARTS: readonly AdapterPart[] = ['addresses', 'client', 'deal', 'deals', 'lists', 'history'];

export function factsOf(adapter: Adapter): AdapterFacts {
  const { title, recognition, pages, session, sources, confidence, checkedOn } = adapter;
  return {
    title,
    hosts: recognition.hosts,
    isSelfHosted: recognition.marks.length > 0,
    pages: kindsOf(pages),
    fields: fieldsOf(pages),
    deals: listedDeals(pages),
    lists: [...new Set(pages.filter(({ rows }) => rows).map(({ kind }) => kind))],
    history: session !== undefined,
    base: session?.base !== undefined,
    sources,
    formats: formatsOf(adapter),
    confidence: new Map(PARTS.flatMap((part) => (confidence[part] ? [[part, confidence[part]] as const] : []))),
    checkedOn,
  };
}

function kindsOf(pages: readonly PageRule[]): readonly string[] {
  const kinds = [...new Set(pages.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const types = new Set(pages.flatMap((page) => (page.kind === kind && page.recordType ? [page.recordType] : [])));
    return types.size > 0 ? `${kind} (${[...types].join(', ')})` : kind;
  });
}

function fieldsOf(pages: readonly PageRule[]): readonly string[] {
  const fields = pages.flatMap((page) => (page.fields ? [page.fields] : []));
  return [
    ...(fields.some(({ name }) => name.length > 0) ? ['name'] : []),
    ...(fields.some(({ owner }) => owner) ? ['owner'] : []),
    ...(fields.some(({ phones }) => phones) ? ['phones'] : []),
    ...(fields.some(({ emails }) => emails) ? ['e-mails'] : []),
  ];
}

function listedDeals(pages: readonly PageRule[]): AdapterFacts['deals'] {
  const rules = pages.flatMap(({ deals }) => deals ?? []);
  if (rules.length === 0) return 'none';
  return rules.some(({ total, showsAll }) => total ?? showsAll) ? 'counted' : 'listed';
}

const ORDERS = { dmy: 'day first', mdy: 'month first', ymd: 'year first' } as const;
const DECIMALS = { ',': 'decimal comma', '.': 'decimal point' } as const;

/** What holds for every account; everything else is told by the page, or asked. */
function formatsOf({ formats: { dayOrder, decimal, currency } }: Adapter): readonly string[] {
  return [dayOrder && ORDERS[dayOrder], decimal && DECIMALS[decimal], currency].filter((part) => part !== undefined);
}

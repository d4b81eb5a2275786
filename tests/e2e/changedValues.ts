import type { PageReport } from '../../lib/tools/readPage/report';

type Values = ReadonlyMap<string, string | number>;

type ReportedDeal = NonNullable<PageReport['deal']>;

function dealValues(where: string, deal: ReportedDeal): readonly (readonly [string, string | number | null])[] {
  const { title, on, amount, currency, outcome, clientId } = deal;
  return Object.entries({ title, on, amount, currency, outcome, clientId }).map(([key, value]) => [
    `${where} ${deal.id} ${key}`,
    value,
  ]);
}

/** Every value of a reading under the name of its record and field. */
function valuesOf({ client, deal, deals, rows }: PageReport): Values {
  const named = [
    ['client', client?.id ?? null],
    ['name', client?.name?.value ?? null],
    ['owner', client?.owner?.value ?? null],
    ...(client?.phones ?? []).map(({ value }) => [`phone ${value}`, value] as const),
    ...(client?.emails ?? []).map(({ value }) => [`email ${value}`, value] as const),
    ...(deal ? dealValues('deal', deal) : []),
    ...deals.flatMap((listed) => dealValues('listed', listed)),
    ...rows.map(({ recordId, name }) => [`row ${recordId}`, name] as const),
  ] as const;
  return new Map(named.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])));
}

/** A name that lost a part of its own text with a node is shorter, and still not another one. */
function isPart(part: string | number, whole: string | number | undefined): boolean {
  return typeof part === 'string' && typeof whole === 'string' && whole.includes(part);
}

/**
 * Values that a damaged page gives and the whole one does not; values that are gone are no wrong ones. Without the mark
 * it is known by, a page is of no CRM we know: the general reader, whose values are judged elsewhere, is not asked here.
 */
export function changedValues(whole: PageReport, damaged: PageReport): readonly string[] {
  if (damaged.adapter !== whole.adapter) return [];
  const right = valuesOf(whole);
  return [...valuesOf(damaged)]
    .filter(([key, value]) => right.get(key) !== value && !isPart(value, right.get(key)))
    .map(([key, value]) => `${key} = ${value}, not ${right.get(key)}`);
}

import type { DealTruth, PageTruth } from './truth';

type Fields = Readonly<Record<string, unknown>>;

/** The truth in what a selector test expects of `read-page`; what it leaves open is not judged. */
export function truthOfExpected(url: string, expected: Fields): PageTruth {
  const page = fields(expected['page']);
  const client = expected['client'] === null ? NOBODY : fields(expected['client']);
  const deal = expected['deal'] === null ? undefined : fields(expected['deal']);
  const history = fields(expected['history']);
  const kind = text(page['kind']) ?? guessedKind(expected);
  return {
    url,
    ...(kind !== undefined && { kind }),
    ...present('id', orNull(page['recordId'] ?? (kind === 'client' ? client['id'] : undefined))),
    ...present('name', nameOf(client['name'])),
    ...present('phones', values(client['phones'])),
    ...present('emails', values(client['emails'])),
    ...present('owner', kind === 'client' ? nameOf(client['owner']) : undefined),
    ...present('payer', kind === 'deal' ? orNull(client['id'] ?? deal?.['clientId']) : undefined),
    ...present('deal', kind === 'deal' ? dealOf(deal) : undefined),
    ...present('deals', kind === 'client' ? dealsOf(expected['deals']) : undefined),
    ...(history['state'] !== undefined &&
      kind === 'client' && {
        history: [
          text(history['state']) ?? '',
          number(history['seen']) ?? 0,
          number(history['total']) ?? null,
        ] as const,
      }),
    ...present('rows', rowsOf(expected['rows'])),
  };
}

function dealOf(deal: Fields | undefined): PageTruth['deal'] {
  if (!deal) return undefined;
  const part = (key: string) => primitive(deal[key]) as string | null | undefined;
  return [part('on'), primitive(deal['amount']) as number | null | undefined, part('currency'), part('outcome')];
}

const NOBODY: Fields = { name: null, phones: [], emails: [], owner: null };

function guessedKind(expected: Fields): string | undefined {
  if (expected['rows'] !== undefined) return undefined;
  return expected['deal'] ? 'deal' : expected['client'] ? 'client' : undefined;
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function present<K extends string, V>(key: K, value: V | undefined): { [P in K]?: Exclude<V, undefined> } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: Exclude<V, undefined> });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function orNull(value: unknown): string | null | undefined {
  return value === null ? null : text(value);
}

/** What an adapter leaves open may well be on the page: that is not judged. */
function primitive(value: unknown): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function nameOf(value: unknown): string | null | undefined {
  return value === null ? null : text(fields(value)['value']);
}

function values(list: unknown): readonly string[] | undefined {
  return Array.isArray(list)
    ? list.map((one) => text(fields(one)['value'])).filter((one) => one !== undefined)
    : undefined;
}

/** Deals without an id in the expectation cannot be told apart and are not judged. */
function dealsOf(list: unknown): readonly DealTruth[] | undefined {
  if (!Array.isArray(list) || list.some((one) => text(fields(one)['id']) === undefined)) return undefined;
  return list.map((one) => {
    const deal = fields(one);
    const part = (key: string) => primitive(deal[key]);
    return [
      text(deal['id']) ?? null,
      part('on'),
      part('amount'),
      part('currency'),
      part('outcome'),
    ] as unknown as DealTruth;
  });
}

function rowsOf(list: unknown): readonly (readonly [string, string])[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const rows = list.map((one) => [text(fields(one)['recordId']), text(fields(one)['name'])] as const);
  return rows.every((row): row is readonly [string, string] => row.every((part) => part !== undefined))
    ? rows
    : undefined;
}

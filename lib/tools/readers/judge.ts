import type { GeneralReport } from '../readPage/generalReport';
import type { PageReport } from '../readPage/report';
import type { DealTruth, PageTruth } from './truth';

/** How one reader did on one page. */
export interface Score {
  readonly right: number;
  readonly all: number;
  /** Values used that are not those of the truth. */
  readonly wrong: readonly string[];
  readonly missing: readonly string[];
  readonly wrongOffered: readonly string[];
  readonly dealsRight: number;
  readonly dealsShown: number;
  readonly completeness: boolean | undefined;
}

export function judge(truth: PageTruth, report: PageReport | GeneralReport): Score {
  const pairs = fieldsOf(truth, report);
  const sets = [
    ...listed('phone', truth.phones, report.client?.phones),
    ...listed('email', truth.emails, report.client?.emails),
  ];
  const wrong = [
    ...pairs.flatMap(({ what, wanted, got }) =>
      got !== null && got !== wanted ? [`${what} = ${got}, not ${wanted}`] : [],
    ),
    ...sets.flatMap(({ wrong: own }) => own),
  ];
  const missing = [
    ...pairs.flatMap(({ what, wanted, got }) => (got === null && wanted !== null ? [`${what} ${wanted}`] : [])),
    ...sets.flatMap(({ missing: own }) => own),
  ];
  const deals = judgeDeals(truth, report);
  const right =
    pairs.filter(({ wanted, got }) => wanted !== null && wanted === got).length +
    sets.reduce((sum, set) => sum + set.right, 0);
  const all =
    pairs.filter(({ wanted }) => wanted !== null).length +
    sets.reduce((sum, set) => sum + set.right + set.missing.length, 0);
  return {
    right,
    all,
    missing,
    wrong: [...wrong, ...deals.wrong],
    wrongOffered: offeredWrongly(truth, report),
    dealsRight: deals.right,
    dealsShown: deals.shown,
    completeness: completenessRight(truth, report),
  };
}

interface Pair {
  readonly what: string;
  readonly wanted: string | number | null;
  readonly got: string | number | null;
}

function fieldsOf(truth: PageTruth, report: PageReport): readonly Pair[] {
  const pair = (
    what: string,
    wanted: string | number | null | undefined,
    got: string | number | null,
  ): readonly Pair[] => (wanted === undefined ? [] : [{ what, wanted, got }]);
  const isClient = truth.kind === 'client';
  const [on, amount, currency, outcome] = truth.deal ?? [];
  return [
    ...pair('kind', truth.kind, report.page.kind === 'other' ? null : report.page.kind),
    ...pair('id', truth.id, report.page.recordId),
    ...(isClient ? pair('name', truth.name, report.client?.name?.value ?? null) : []),
    ...pair('owner', truth.owner, report.client?.owner?.value ?? null),
    ...(isClient ? [] : pair('client', truth.payer, report.client?.id ?? null)),
    ...pair('deal day', on, report.deal?.on ?? null),
    ...pair('deal sum', amount, report.deal?.amount ?? null),
    ...pair('deal currency', currency, report.deal?.currency ?? null),
    ...pair('deal outcome', outcome, report.deal?.outcome ?? null),
  ];
}

interface SetScore {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly missing: readonly string[];
}

function listed(
  what: string,
  wanted: readonly string[] | undefined,
  got: readonly { value: string }[] | undefined,
): readonly SetScore[] {
  if (wanted === undefined) return [];
  const values = (got ?? []).map(({ value }) => value);
  return [
    {
      right: wanted.filter((value) => values.includes(value)).length,
      wrong: values.filter((value) => !wanted.includes(value)).map((value) => `${what} ${value}`),
      missing: wanted.filter((value) => !values.includes(value)).map((value) => `${what} ${value}`),
    },
  ];
}

interface DealScore {
  readonly right: number;
  readonly shown: number;
  readonly wrong: readonly string[];
}

/** A row is right when all of it is; a row whose values are missing is not wrong. */
function judgeDeals({ deals, rows }: PageTruth, report: PageReport): DealScore {
  if (rows) return judgeRows(rows, report);
  if (!deals) return { right: 0, shown: 0, wrong: [] };
  const left = [...report.deals];
  let right = 0;
  const wrong: string[] = [];
  for (const deal of deals) {
    const at = left.findIndex((read) => isSameDeal(deal, read));
    const [read] = at < 0 ? [] : left.splice(at, 1);
    const [, ...wanted] = deal;
    const got = read ? [read.on, read.amount, read.currency, read.outcome] : [];
    if (read && wanted.every((value, index) => value === undefined || value === got[index])) right++;
    else if (read)
      wrong.push(
        ...wanted.flatMap((value, index) =>
          value !== undefined && got[index] !== null && got[index] !== value
            ? [`deal ${deal[0]}: ${got[index]}, not ${value}`]
            : [],
        ),
      );
  }
  wrong.push(...left.map((read) => `deal ${read.id} ${read.on} ${read.amount} is none`));
  return { right, shown: deals.length, wrong };
}

function isSameDeal([id, on, amount]: DealTruth, read: PageReport['deals'][number]): boolean {
  return id !== null ? read.id === id : read.on === on && read.amount === amount;
}

function judgeRows(rows: readonly (readonly [string, string])[], report: PageReport): DealScore {
  const named = new Map(rows);
  const right = report.rows.filter(({ recordId, name }) => named.get(recordId ?? '') === name).length;
  const wrong = report.rows
    .filter(({ recordId, name }) => recordId !== null && named.get(recordId) !== name)
    .map(({ recordId, name }) => `row ${recordId} ${name}`);
  return { right, shown: rows.length, wrong };
}

/** A history said to be complete that is not is the one mistake that counts as wrong; less than could be known is not right. */
function completenessRight({ history }: PageTruth, report: PageReport): boolean | undefined {
  if (!history) return undefined;
  const [state, , total] = history;
  return report.history.state === state && report.history.total === total;
}

/** Offers that contradict the truth where the truth names a value of that kind. */
function offeredWrongly(truth: PageTruth, report: PageReport | GeneralReport): readonly string[] {
  if (!('offered' in report)) return [];
  const known: Readonly<Record<string, readonly string[]>> = {
    ...(truth.name && truth.kind === 'client' && { name: [truth.name] }),
    ...(truth.phones && { phone: truth.phones }),
    ...(truth.emails && { email: truth.emails }),
    ...(truth.owner && { owner: [truth.owner] }),
  };
  const isWrong = (field: string, value: string) => Object.hasOwn(known, field) && !known[field]?.includes(value);
  return report.offered
    .filter(({ field, value }) => isWrong(field, value))
    .map(({ field, value }) => `${field} ${value}`);
}

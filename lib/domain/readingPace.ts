import type { BaseProgress, BaseReading, BaseSize } from './baseReading';

/** Milliseconds that reading a base takes at the pace its CRM bears; undefined where it does not say how large it is. */
export function readingTime({ requests, perSecond }: BaseSize): number | undefined {
  return requests === undefined ? undefined : (requests / perSecond) * 1000;
}

/** Below so many records of a run its pace says nothing. */
const FEW_RECORDS = 50;

/** Milliseconds a reading still takes if it goes on as it has so far; undefined where nobody can tell. */
export function timeLeft({ progress, run, size }: BaseReading): number | undefined {
  const total = totalOf(progress, size);
  if (!run || total === undefined) return undefined;
  const read = progress.clients + progress.deals;
  const took = Date.parse(run.heardAt) - Date.parse(run.at);
  if (read - run.records < FEW_RECORDS || took <= 0) return undefined;
  return (Math.max(0, total - read) / (read - run.records)) * took;
}

/** Records in all, by the CRM's own count of now or of before. */
function totalOf({ clientsTotal, dealsTotal, clients }: BaseProgress, size: BaseSize | undefined): number | undefined {
  const deals = dealsTotal ?? size?.deals;
  if (deals === undefined) return undefined;
  return deals + (clientsTotal ?? size?.clients ?? clients);
}

/** What the CRM counts and was not read; undefined where nothing is missing or it does not count. */
export interface Missing {
  readonly said: number;
  readonly read: number;
}

/** What a reading that came to its end lacks by the CRM's own counts. */
export function missingOf({
  state,
  scope,
  progress,
  last,
}: BaseReading): Readonly<Record<'clients' | 'deals', Missing | undefined>> {
  const of = scope === 'news' ? last?.progress : progress;
  if (state !== 'done' || !of) return { clients: undefined, deals: undefined };
  return { clients: missing(of.clients, of.clientsTotal), deals: missing(of.deals, of.dealsTotal) };
}

function missing(read: number, said: number | undefined): Missing | undefined {
  return said !== undefined && said > read ? { said, read } : undefined;
}

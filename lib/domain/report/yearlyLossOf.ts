import { type YearApart, type YearlyLoss, yearlyLoss } from '../returns/yearlyLoss';
import type { Place, ReportBase } from './reportClients';
import { PAST_STATUSES, statusOn } from './statusSpans';

/** To the same day of the week a year ago. */
const YEAR = 364;

/** Share of those who were alive a year ago and are lost today; undefined where there were fewer than 30 of them. */
export function yearlyLossOf(base: ReportBase, places: readonly Place[]): YearlyLoss | undefined {
  return yearlyLoss(places.map((place) => yearApart(base, place)));
}

function yearApart({ spans }: ReportBase, place: Place): YearApart {
  const then = PAST_STATUSES[statusOn(spans, place, spans.range.to - YEAR)];
  const now = PAST_STATUSES[statusOn(spans, place, spans.range.to)];
  return { then, now };
}

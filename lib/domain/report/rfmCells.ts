import type { DayNumber } from '../day';
import { type RfmInput, rfmMeaning, rfmScores, rfmSegment } from '../value/rfm';
import type { Place, ReportBase } from './reportClients';

/** RFM of the clients of one currency. */
export interface Rfm {
  readonly clients: number;
  readonly meaning: ReturnType<typeof rfmMeaning>;
  /** Clients by segment, `333` the best; up to 27. */
  readonly cells: Readonly<Record<string, number>>;
  /** Clients with sums in another currency or in several: their money cannot be compared. */
  readonly leftOut: number;
}

const YEAR = 365;

/** Recency in own cycles, purchases and net sum of the last twelve months, each in thirds of the base. */
export function rfmOf(base: ReportBase, places: Iterable<Place>, currency: string | undefined): Rfm {
  const inputs: RfmInput[] = [];
  let leftOut = 0;
  for (const place of places) {
    const days = base.clients.days[place] as readonly DayNumber[];
    if (days.length === 0) continue;
    if (base.clients.currencies[place] === currency) inputs.push(inputOf(base, place, days));
    else leftOut++;
  }
  const cells: Record<string, number> = {};
  for (const score of rfmScores(inputs)) cells[rfmSegment(score)] = (cells[rfmSegment(score)] ?? 0) + 1;
  return { clients: inputs.length, meaning: rfmMeaning(inputs.length), cells, leftOut };
}

function inputOf({ clients, judged, spans }: ReportBase, place: Place, days: readonly DayNumber[]): RfmInput {
  const amounts = clients.amounts[place] as readonly number[];
  const today = spans.range.to;
  let at = days.length;
  let sumYearMinor = 0;
  while (at > 0 && (days[at - 1] as number) > today - YEAR) sumYearMinor += amounts[--at] as number;
  return {
    cyclesSilent: (today - (days[days.length - 1] as number)) / (judged.cycleDays[place] as number),
    purchasesYear: days.length - at,
    sumYearMinor,
  };
}

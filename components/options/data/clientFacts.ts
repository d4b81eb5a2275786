import type { ClientData } from '../../../lib/domain/clientData/clientData';
import type { Day } from '../../../lib/domain/day';
import {
  count_days,
  count_deals,
  count_purchases,
  data_barred_since,
  data_fact_barred,
  data_fact_consents,
  data_fact_contacts,
  data_fact_cycle,
  data_fact_cycle_days,
  data_fact_file,
  data_fact_files,
  data_fact_history,
  data_fact_list,
  data_fact_log,
  data_fact_merges,
  data_fact_never,
  data_fact_no_status,
  data_fact_other_deals,
  data_fact_others,
  data_fact_owner,
  data_fact_page,
  data_fact_prints,
  data_fact_read,
  data_fact_shelved,
  data_fact_status,
  data_history_complete,
  data_history_none,
  data_history_partial,
  data_log_records,
  data_merge_apart,
  data_merge_merged,
  data_no,
  data_none_of_it,
  data_yes,
  options_source_deals,
  options_source_invoices,
  options_source_orders,
  options_source_visits,
  status_word,
} from '../../../lib/locales/messages/messages';
import { formatDay } from '../../formatDay';
import { dayOfInstant, formatInstant } from '../../formatInstant';

/** One thing that is stored, and what it says; several lines where there are several. */
export interface ClientFact {
  readonly what: string;
  readonly says: readonly string[];
}

const sources = {
  deals: options_source_deals,
  orders: options_source_orders,
  invoices: options_source_invoices,
  visits: options_source_visits,
};

/** Everything stored of a client but his purchases. What there is none of is said to be nothing, not left out. */
export function clientFacts(data: ClientData, today: Day): readonly ClientFact[] {
  const { owner, path, otherRecords, readAt, shelved, isListed } = data;
  return [
    fact(data_fact_owner(), [owner]),
    fact(data_fact_others(), otherRecords),
    fact(data_fact_page(), [path]),
    fact(data_fact_read(), [readAt === undefined ? data_fact_never() : formatInstant(readAt, today)]),
    fact(data_fact_history(), [historyText(data)]),
    fact(data_fact_status(), [statusText(data)]),
    fact(data_fact_cycle(), [cycleText(data)]),
    fact(data_fact_list(), [isListed ? data_yes() : data_no()]),
    fact(data_fact_other_deals(), [otherDeals(data)]),
    fact(
      data_fact_shelved(),
      shelved.map(({ source, purchases }) => `${sources[source]()}: ${count_purchases({ n: purchases })}`),
    ),
    fact(data_fact_files(), filesText(data, today)),
    fact(data_fact_contacts(), contactsText(data)),
    fact(data_fact_merges(), mergesText(data, today)),
    fact(data_fact_log(), [recordsText(data.logged)]),
    fact(data_fact_consents(), [recordsText(data.consents)]),
    fact(data_fact_barred(), [barredText(data, today)]),
  ];
}

function fact(what: string, lines: readonly (string | undefined)[]): ClientFact {
  const says = lines.filter((line) => line !== undefined && line !== '') as readonly string[];
  return { what, says: says.length > 0 ? says : [data_none_of_it()] };
}

function historyText({ completeness, purchases }: ClientData): string {
  const words = { complete: data_history_complete, partial: data_history_partial, none: data_history_none };
  const { state } = completeness;
  return state === 'none' ? words.none() : `${words[state]()}, ${count_purchases({ n: purchases.length })}`;
}

function statusText({ assessment }: ClientData): string {
  const status = assessment?.status;
  if (!status) return data_fact_no_status();
  const word = status_word({ status });
  const valueClass = assessment.valueClass?.value;
  return valueClass ? `${word}, ${valueClass}` : word;
}

function cycleText({ assessment }: ClientData): string | undefined {
  const days = assessment?.rhythm?.cycleDays;
  return days === undefined ? undefined : data_fact_cycle_days({ days: count_days({ n: Math.round(days) }) });
}

function otherDeals({ others }: ClientData): string | undefined {
  return others.length === 0
    ? undefined
    : `${count_deals({ n: others.length })}: ${others.map(({ id }) => id).join(', ')}`;
}

function filesText({ files }: ClientData, today: Day): readonly string[] {
  return files.map(({ file, at, added }) =>
    data_fact_file({ file, day: formatDay(dayOfInstant(at), today), purchases: count_purchases({ n: added }) }),
  );
}

function contactsText({ contacts }: ClientData): readonly string[] {
  const { phones, emails, taxNumbers, prints } = contacts;
  return [...phones, ...emails, ...taxNumbers, ...(prints > 0 ? [data_fact_prints({ n: prints })] : [])];
}

function mergesText({ merges }: ClientData, today: Day): readonly string[] {
  return merges.map(({ said, other, at }) => {
    const words = said === 'merged' ? data_merge_merged : data_merge_apart;
    return words({ other, day: formatDay(dayOfInstant(at), today) });
  });
}

function recordsText(records: number): string | undefined {
  return records > 0 ? data_log_records({ n: records }) : undefined;
}

function barredText({ barredOn }: ClientData, today: Day): string | undefined {
  return barredOn === undefined ? undefined : data_barred_since({ day: formatDay(barredOn, today) });
}

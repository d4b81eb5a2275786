import type { Day } from '../../lib/domain/day';
import type { FilePreview } from '../../lib/domain/importing/filePreview';
import { FILE_SITE, type Repeats } from '../../lib/domain/importing/importChoice';
import { type PurchaseSource, purchaseSources } from '../../lib/domain/purchaseSource';
import {
  import_client_type,
  import_currency,
  import_currency_none,
  import_day_question,
  import_decimal_question,
  import_holds_all,
  import_holds_all_help,
  import_meaning,
  import_no,
  import_question_help,
  import_repeats,
  import_repeats_first,
  import_repeats_refuse,
  import_repeats_sum,
  import_site,
  import_site_help,
  import_site_none,
  import_source,
  import_source_fixed,
  import_type_company,
  import_type_contact,
  import_yes,
  options_source_deals,
  options_source_invoices,
  options_source_orders,
  options_source_visits,
} from '../../lib/locales/messages/messages';
import { formatDay } from '../formatDay';
import { formatMoney } from '../formatMoney';
import { Segmented } from '../Segmented';
import { Choice } from './Choice';
import type { ImportEvents, ImportSite } from './importView';
import { Setting } from './Setting';

interface ImportPlaceProps extends Pick<ImportEvents, 'onChoose'> {
  readonly preview: FilePreview;
  readonly sites: readonly ImportSite[];
  readonly today: Day;
}

const CURRENCIES = ['RUB', 'USD', 'EUR', 'KZT', 'BYN', 'UAH', 'UZS', 'GBP', 'PLN', 'TRY', 'AED', 'INR', 'CNY', 'BRL'];

const sources: Readonly<Record<PurchaseSource, () => string>> = {
  deals: options_source_deals,
  orders: options_source_orders,
  invoices: options_source_invoices,
  visits: options_source_visits,
};

/** What the file leaves open: how its days and sums are meant, where it belongs, how much of the history it is. */
export function ImportPlace({ preview, sites, today, onChoose }: ImportPlaceProps) {
  const { choice } = preview;
  return (
    <section class="card">
      <h3>{import_meaning()}</h3>
      <DayOrder preview={preview} today={today} onChoose={onChoose} />
      <Decimal preview={preview} onChoose={onChoose} />
      {choice.columns.includes('amount') && (
        <Setting label={import_currency()} controlId="import-currency">
          <Choice
            id="import-currency"
            label={import_currency()}
            value={choice.currency ?? ''}
            choices={[
              { value: '', label: import_currency_none() },
              ...CURRENCIES.map((value) => ({ value, label: value })),
            ]}
            onChoose={(code) => onChoose({ currency: code || undefined })}
          />
        </Setting>
      )}
      {choice.columns.includes('dealId') && <RepeatedDeals value={choice.repeats} onChoose={onChoose} />}
      <Site preview={preview} sites={sites} onChoose={onChoose} />
      <Setting label={import_holds_all()} help={import_holds_all_help()}>
        <Segmented
          name="import-all"
          label={import_holds_all()}
          value={choice.holdsAll ? 'yes' : 'no'}
          choices={[
            { value: 'no', label: import_no() },
            { value: 'yes', label: import_yes() },
          ]}
          onChoose={(answer) => onChoose({ holdsAll: answer === 'yes' })}
        />
      </Setting>
    </section>
  );
}

type PartProps = Pick<ImportPlaceProps, 'preview' | 'onChoose'>;

function DayOrder({ preview, today, onChoose }: PartProps & Pick<ImportPlaceProps, 'today'>) {
  const { dayQuestion, choice } = preview;
  if (!dayQuestion) return null;
  const { text, readings } = dayQuestion;
  return (
    <Setting label={import_day_question({ text })} help={import_question_help()}>
      <Segmented
        name="import-day"
        label={import_day_question({ text })}
        value={choice.dayOrder ?? ('' as 'dmy')}
        choices={readings.map(({ answer, reading }) => ({ value: answer, label: formatDay(reading, today) }))}
        onChoose={(dayOrder) => onChoose({ dayOrder })}
      />
    </Setting>
  );
}

function Decimal({ preview, onChoose }: PartProps) {
  const { decimalQuestion, choice } = preview;
  if (!decimalQuestion) return null;
  const { text, readings } = decimalQuestion;
  return (
    <Setting label={import_decimal_question({ text })} help={import_question_help()}>
      <Segmented
        name="import-decimal"
        label={import_decimal_question({ text })}
        value={choice.decimal ?? ('' as ',')}
        choices={readings.map(({ answer, reading }) => ({
          value: answer,
          label: formatMoney(reading, choice.currency ?? 'XXX'),
        }))}
        onChoose={(decimal) => onChoose({ decimal })}
      />
    </Setting>
  );
}

function RepeatedDeals({ value, onChoose }: { readonly value: Repeats } & Pick<ImportEvents, 'onChoose'>) {
  return (
    <Setting label={import_repeats()}>
      <Segmented
        name="import-repeats"
        label={import_repeats()}
        value={value}
        choices={[
          { value: 'refuse', label: import_repeats_refuse() },
          { value: 'sum', label: import_repeats_sum() },
          { value: 'first', label: import_repeats_first() },
        ]}
        onChoose={(repeats) => onChoose({ repeats })}
      />
    </Setting>
  );
}

function Site({ preview, sites, onChoose }: PartProps & Pick<ImportPlaceProps, 'sites'>) {
  const { choice } = preview;
  const site = sites.find(({ origin }) => origin === choice.site);
  const names = sites.map(({ origin }) => ({ value: origin, label: new URL(origin).host }));
  const types = site?.clientTypes ?? [];
  return (
    <>
      <Setting label={import_site()} controlId="import-site" help={import_site_help()}>
        <Choice
          id="import-site"
          label={import_site()}
          value={choice.site}
          choices={[...names, { value: FILE_SITE, label: import_site_none() }]}
          onChoose={(chosen) => onChoose({ site: chosen })}
        />
      </Setting>
      {site?.source ? (
        <p class="muted">{import_source_fixed({ source: sources[site.source]() })}</p>
      ) : (
        <Setting label={import_source()} controlId="import-source">
          <Choice
            id="import-source"
            label={import_source()}
            value={choice.source}
            choices={purchaseSources.map((value) => ({ value, label: sources[value]() }))}
            onChoose={(source) => onChoose({ source })}
          />
        </Setting>
      )}
      {types.length > 1 && choice.columns.includes('clientId') && (
        <Setting label={import_client_type()} controlId="import-type">
          <Choice
            id="import-type"
            label={import_client_type()}
            value={choice.clientType}
            choices={types.map((value) => ({ value, label: typeName(value) }))}
            onChoose={(clientType) => onChoose({ clientType })}
          />
        </Setting>
      )}
    </>
  );
}

function typeName(type: string): string {
  if (type === 'company') return import_type_company();
  return type === 'contact' ? import_type_contact() : type;
}

import type { PurchaseSource } from '../../lib/domain/purchaseSource';
import {
  options_part_addresses,
  options_part_client,
  options_part_deal,
  options_part_deals,
  options_part_history,
  options_part_lists,
  options_sites_source,
  options_sites_source_help,
  options_sites_source_label,
  options_sites_unknown,
  options_sites_unsure,
  options_sites_unsure_help,
  options_source_deals,
  options_source_invoices,
  options_source_orders,
  options_source_visits,
} from '../../lib/locales/messages/messages';
import type { AdapterPartName, OptionsEvents, SiteRow } from './optionsView';
import { SiteFormats } from './SiteFormats';

export interface SiteCrmProps extends Pick<OptionsEvents, 'onChooseSource' | 'onTellOfSite'> {
  readonly site: SiteRow;
  readonly host: string;
}

const sourceWords: Readonly<Record<PurchaseSource, () => string>> = {
  deals: options_source_deals,
  orders: options_source_orders,
  invoices: options_source_invoices,
  visits: options_source_visits,
};

const partWords: Readonly<Record<AdapterPartName, () => string>> = {
  addresses: options_part_addresses,
  client: options_part_client,
  deal: options_part_deal,
  deals: options_part_deals,
  lists: options_part_lists,
  history: options_part_history,
};

/** Which CRM a site is, what of it is still a guess, which of its records count as sales, how it writes dates and sums. */
export function SiteCrm({ site, host, onChooseSource, onTellOfSite }: SiteCrmProps) {
  return (
    <>
      {site.crm ?? <span class="faint">{options_sites_unknown()}</span>}
      {site.unsure.length > 0 && (
        <small title={options_sites_unsure_help()}>
          {options_sites_unsure({ parts: site.unsure.map((part) => partWords[part]()).join(', ') })}
        </small>
      )}
      {site.sources.length > 1 && <SourceChoice site={site} host={host} onChooseSource={onChooseSource} />}
      <SiteFormats site={site} host={host} onTellOfSite={onTellOfSite} />
    </>
  );
}

function SourceChoice({ site, host, onChooseSource }: Omit<SiteCrmProps, 'onTellOfSite'>) {
  return (
    <label class="source" title={options_sites_source_help()}>
      {options_sites_source()}{' '}
      <select
        aria-label={options_sites_source_label({ host })}
        value={site.source}
        onChange={({ currentTarget }) => onChooseSource(site.origin, currentTarget.value as PurchaseSource)}
      >
        {site.sources.map((source) => (
          <option key={source} value={source}>
            {sourceWords[source]()}
          </option>
        ))}
      </select>
    </label>
  );
}

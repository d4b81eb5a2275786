import type { HealthPage } from '../../lib/domain/adapterHealth';
import type { Day } from '../../lib/domain/day';
import {
  options_page_board,
  options_page_client,
  options_page_clients,
  options_page_deal,
  options_page_deals,
  options_trouble,
  options_trouble_text,
} from '../../lib/locales/messages/messages';
import { formatDay } from '../formatDay';
import { doubtfulIcon } from '../icons';
import { Note } from '../Note';
import type { SiteRow } from './optionsView';

export interface SiteTroubleProps {
  readonly site: Pick<SiteRow, 'troubled'>;
  readonly host: string;
  readonly today: Day;
}

const pageWords: Readonly<Record<HealthPage, () => string>> = {
  client: options_page_client,
  deal: options_page_deal,
  clients: options_page_clients,
  deals: options_page_deals,
  board: options_page_board,
};

/** Pages of a CRM that used to be read and are not, and what can be done about it. */
export function SiteTrouble({ site, host, today }: SiteTroubleProps) {
  const pages = site.troubled.map(({ page }) => pageWords[page]()).join(', ');
  const [since = today] = site.troubled.map(({ attentionSince }) => attentionSince ?? today).toSorted();
  return (
    <Note tone="warn" icon={doubtfulIcon}>
      <b>{options_trouble({ host, pages })}</b> {options_trouble_text({ day: formatDay(since, today) })}
    </Note>
  );
}

import type { Day } from '../../lib/domain/day';
import {
  options_sites_all,
  options_sites_by_pages,
  options_sites_never,
  options_sites_now,
  options_sites_part,
} from '../../lib/locales/messages/messages';
import { formatInstant } from '../formatInstant';
import { formatNumber } from '../formatNumber';
import { Icon } from '../Icon';
import { checkIcon, doubtfulIcon, type IconShape, partialIcon, readingIcon, unknownIcon } from '../icons';
import { missingTexts } from '../readingText';
import type { SiteRow } from './optionsView';
import { readingFailure } from './readingFailure';

export interface SiteReadingProps {
  readonly site: SiteRow;
  readonly today: Day;
}

/** How far the site's clients are read, and when that was. */
export function SiteReading({ site, today }: SiteReadingProps) {
  const { reading } = site;
  const failure = readingFailure(site);
  const when = reading?.endedAt && formatInstant(reading.endedAt, today);
  if (reading?.state === 'reading') {
    return <Told tone="noData" icon={readingIcon} word={options_sites_now({ seen: howMany(site) })} />;
  }
  if (failure) return <Told tone="due" icon={doubtfulIcon} word={failure} when={when} />;
  if (site.crm !== undefined && !site.readsBase) {
    return <Told tone="noData" icon={partialIcon} word={options_sites_by_pages()} />;
  }
  if (reading === undefined) return <Told tone="noData" icon={unknownIcon} word={options_sites_never()} />;
  if (reading.state === 'paused') return <Told tone="noData" icon={partialIcon} word={howMany(site)} when={when} />;
  if (missingTexts(reading).length > 0) return <Told tone="due" icon={doubtfulIcon} word={howMany(site)} when={when} />;
  return <Told tone="active" icon={checkIcon} word={options_sites_all()} when={when} />;
}

function howMany({ reading }: SiteRow): string {
  const { clients = 0, clientsTotal } = reading?.progress ?? {};
  const seen = formatNumber(clients);
  return clientsTotal === undefined ? seen : options_sites_part({ seen, total: formatNumber(clientsTotal) });
}

interface ToldProps {
  readonly tone: 'active' | 'due' | 'noData';
  readonly icon: IconShape;
  readonly word: string;
  readonly when?: string | undefined;
}

function Told({ tone, icon, word, when }: ToldProps) {
  return (
    <span class="told">
      <span class="pill small" data-tone={tone}>
        <Icon shape={icon} size={12} />
        {word}
      </span>
      {when && <small>{when}</small>}
    </span>
  );
}

import type { AdapterPartName, SiteRow } from '../../components/options/optionsView';
import type { Adapter } from '../../lib/crm/adapter';
import type { SiteKnowledge } from '../../lib/domain/siteKnowledge';

/** What the options show of a site's CRM: its name, its sales, and which of its parts are guesses nobody confirmed. */
export function crmFacts(
  adapter: Adapter | undefined,
  { source, confirmed = [] }: SiteKnowledge = {},
): Pick<SiteRow, 'crm' | 'readsBase' | 'sources' | 'source' | 'unsure'> {
  if (!adapter) return { crm: undefined, readsBase: false, sources: [], source: undefined, unsure: [] };
  const parts = Object.entries(adapter.confidence) as [AdapterPartName, string][];
  return {
    crm: adapter.title,
    readsBase: adapter.session?.base !== undefined,
    sources: adapter.sources,
    source: source ?? adapter.sources[0],
    unsure: parts.flatMap(([part, sureness]) => (sureness === 'guessed' && !confirmed.includes(part) ? part : [])),
  };
}

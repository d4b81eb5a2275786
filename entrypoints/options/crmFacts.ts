import type { AdapterPartName, SiteRow } from '../../components/options/optionsView';
import type { CrmSummary } from '../../lib/crm/summary';
import type { SiteKnowledge } from '../../lib/domain/siteKnowledge';

/** What the options show of a site's CRM: its name, its sales, and which of its parts are guesses nobody confirmed. */
export function crmFacts(
  crm: CrmSummary | undefined,
  { source, confirmed = [] }: SiteKnowledge = {},
): Pick<SiteRow, 'crm' | 'readsBase' | 'readsNews' | 'sources' | 'source' | 'unsure'> {
  if (!crm) return { crm: undefined, readsBase: false, readsNews: false, sources: [], source: undefined, unsure: [] };
  const parts = Object.entries(crm.confidence) as [AdapterPartName, string][];
  return {
    crm: crm.title,
    readsBase: crm.readsBase,
    readsNews: crm.readsNews,
    sources: crm.sources,
    source: source ?? crm.sources[0],
    unsure: parts.flatMap(([part, sureness]) => (sureness === 'guessed' && !confirmed.includes(part) ? part : [])),
  };
}

import { createJiti } from 'jiti';
import type { Plugin } from 'vite';
import type { CrmSummary } from '../../crm/summary';

/**
 * A worker wakes the slower the larger it is, and of a CRM it needs to know little (R-P-10): the list of what there is
 * to know is made when the extension is built, and the adapters themselves stay out.
 */
export function evaluateSummaries(): Plugin {
  return {
    name: 'budilnik:evaluate-summaries',
    load: {
      filter: { id: /\/lib\/crm\/summaries\.ts$/ },
      async handler(id) {
        const { summaries } = await createJiti(import.meta.url).import<{ summaries: readonly CrmSummary[] }>(id);
        return { code: `export const summaries = ${JSON.stringify(summaries)};`, moduleType: 'js' };
      },
    },
  };
}

import { sites } from './sites';
import { type CrmSummary, summaryOf } from './summary';

/**
 * Of every CRM we know. The build takes this list as it is when it runs (`lib/tools/build/evaluateSummaries.ts`), so
 * that no reader of any CRM comes into the worker.
 */
export const summaries: readonly CrmSummary[] = sites.map(summaryOf);

import type { ListRule, PageAdapter, PageRule } from '../../crm/adapter';
import { pageRule } from '../../crm/recognise';

/** A page that lists clients or deals, as its address tells. */
export interface ListPage {
  readonly rule: PageRule;
  readonly rows: ListRule;
}

/** The list or board of an address; undefined where the adapter knows none there. */
export function listPage(adapter: PageAdapter, address: URL): ListPage | undefined {
  const rule = pageRule(adapter, address);
  const isList = rule?.kind === 'clients' || rule?.kind === 'deals' || rule?.kind === 'board';
  return isList && rule.rows ? { rule, rows: rule.rows } : undefined;
}

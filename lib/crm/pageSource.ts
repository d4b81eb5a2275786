import type { Adapter, PurchaseSource } from './adapter';
import { pageRule } from './recognise';

/**
 * Which records are the sales of a site whose user has not said it: the first source of its CRM; where nobody knows the
 * CRM, what this page shows.
 */
export function pageSource(adapter: Adapter, url: URL, document: ParentNode): PurchaseSource {
  const { sourceOn, sources } = adapter;
  if (!sourceOn) return sources[0];
  return pageRule(adapter, url)?.dealSource ?? sourceOn(document) ?? sources[0];
}

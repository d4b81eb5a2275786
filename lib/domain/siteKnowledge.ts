import type { PurchaseSource } from './purchaseSource';

/** One thing the user has told of a site. */
export type SiteAnswer =
  | { readonly kind: 'right'; readonly part: string }
  /** Never changes a source that is known: that is done in the options. */
  | { readonly kind: 'source'; readonly source: PurchaseSource }
  | { readonly kind: 'dayOrder'; readonly dayOrder: 'dmy' | 'mdy' | 'ymd' }
  | { readonly kind: 'decimal'; readonly decimal: ',' | '.' }
  | { readonly kind: 'currency'; readonly currency: string };

/**
 * What the user of a site has told of it: how its CRM is used and written there. Asked once per site, remembered, and
 * changed in the options. Every part may be absent: not told, or never in doubt.
 */
export interface SiteKnowledge {
  /** Which records are its sales; absent: as `pageSource` of lib/crm. */
  readonly source?: PurchaseSource;
  /** Parts of its adapter that are guesses and that the user has seen to be right. */
  readonly confirmed?: readonly string[];
  /** How dates and sums are written, where the pages leave it open. */
  readonly dayOrder?: 'dmy' | 'mdy' | 'ymd';
  readonly decimal?: ',' | '.';
  /** ISO 4217 code of sums that name none. */
  readonly currency?: string;
  /** Whether what has changed in the CRM is read by itself while a page of it is open; absent: only when asked for. */
  readonly keepsFresh?: boolean;
}

/** What is known of a site after one more answer. */
export function knowing(known: SiteKnowledge, answer: SiteAnswer): SiteKnowledge {
  if (answer.kind === 'right') return { ...known, confirmed: [...new Set([...(known.confirmed ?? []), answer.part])] };
  if (answer.kind === 'source') return { ...known, source: known.source ?? answer.source };
  const { kind: _, ...formats } = answer;
  return { ...known, ...formats };
}

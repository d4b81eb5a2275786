import type { AdapterPart, PageAdapter, ReadDeal } from '../crm/adapter';
import type { Day } from '../domain/day';
import type { SiteKnowledge } from '../domain/siteKnowledge';

/** What guessed parts of an adapter have read of a page, for the user to say whether it is right. */
export interface Guess {
  readonly parts: readonly AdapterPart[];
  /** Deals read. */
  readonly seen: number;
  /** Day of the last purchase among them. */
  readonly lastOn: Day | undefined;
}

/** Whether what a part of the adapter gives may be stored: it is no guess, or the user has seen it to be right. */
export function isTrusted(
  { confidence }: Pick<PageAdapter, 'confidence'>,
  part: AdapterPart,
  { confirmed = [] }: SiteKnowledge,
): boolean {
  const sureness = confidence[part];
  return sureness !== undefined && (sureness !== 'guessed' || confirmed.includes(part));
}

/** Undefined where no part of these is a guess. */
export function guessOf(
  adapter: PageAdapter,
  parts: readonly AdapterPart[],
  knowledge: SiteKnowledge,
  deals: readonly Pick<ReadDeal, 'on' | 'outcome'>[],
): Guess | undefined {
  const guessed = parts.filter((part) => adapter.confidence[part] && !isTrusted(adapter, part, knowledge));
  if (guessed.length === 0) return undefined;
  const days = deals.flatMap(({ on, outcome }) => (outcome === 'won' && on !== undefined ? [on] : []));
  return { parts: guessed, seen: deals.length, lastOn: days.sort().at(-1) };
}

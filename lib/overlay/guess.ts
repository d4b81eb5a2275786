import type { AdapterPart, PageAdapter, PurchaseSource } from '../crm/adapter';
import type { ReadDeal } from '../crm/pageReading';
import type { Day } from '../domain/day';
import type { SiteAnswer, SiteKnowledge } from '../domain/siteKnowledge';

/** What guessed parts of an adapter have read of a page, for the user to say whether it is right. */
export interface Guess {
  readonly parts: readonly AdapterPart[];
  /** Deals read. */
  readonly seen: number;
  /** Day of the last purchase among them. */
  readonly lastOn: Day | undefined;
  /** Which records they are, where that is a guess too. */
  readonly source?: PurchaseSource;
}

/** Whether what a part of the adapter gives may be stored: it is no guess, or the user has seen it to be right. */
export function isTrusted(
  adapter: Pick<PageAdapter, 'confidence' | 'sourceOn'>,
  part: AdapterPart,
  knowledge: SiteKnowledge,
): boolean {
  const sureness = adapter.confidence[part];
  if ((part === 'deal' || part === 'deals') && isSourceOpen(adapter, knowledge)) return false;
  return sureness !== undefined && (sureness !== 'guessed' || (knowledge.confirmed ?? []).includes(part));
}

/** True where pages of several sources could be mixed: nobody has said yet which one is the site's. */
export function isSourceOpen({ sourceOn }: Pick<PageAdapter, 'sourceOn'>, { source }: SiteKnowledge): boolean {
  return sourceOn !== undefined && source === undefined;
}

/** What the user tells of the site by calling a guess right; the source first, as no deal is stored without it. */
export function answersOf({ parts, source }: Guess): readonly SiteAnswer[] {
  return [
    ...(source ? [{ kind: 'source', source } as const] : []),
    ...parts.map((part) => ({ kind: 'right', part }) as const),
  ];
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

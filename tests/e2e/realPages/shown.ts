import type { TrueClient } from './truth';

/** A sale as a page must be read to show it, by the truth. */
export interface ShownDeal {
  readonly id: string;
  readonly clientId: string;
  readonly title: string;
  /** `yyyy-MM-dd`. */
  readonly on: string;
  readonly amountMinor: number;
  readonly outcome: 'won' | 'lost' | 'open';
}

/** A row of a list; `deal` where it is one. */
export interface ShownRow {
  readonly id: string;
  readonly name: string;
  readonly clientId: string | undefined;
  readonly deal?: ShownDeal;
}

export interface ShownHistory {
  readonly state: 'complete' | 'partial' | 'none';
  readonly seen: number;
  readonly total: number | null;
}

/** What the saved pages of one CRM show, told from their addresses, the ids in them and the truth alone. */
export interface PagesOfCrm {
  readonly currency: string;
  /** Source of the clients' test, and of the saved list of sales. */
  readonly sources: readonly [string, string];
  /** A page with the beginning of a history. */
  readonly history: { readonly file: string; readonly client: string; readonly source: string; readonly total: number };
  kindOf(url: string): string;
  clientOf(url: string, truth: readonly TrueClient[]): TrueClient | undefined;
  dealOf(url: string, html: string, truth: readonly TrueClient[]): ShownDeal;
  dealsShown(html: string, truth: readonly TrueClient[]): readonly ShownDeal[];
  completeness(shown: readonly ShownDeal[], client: TrueClient | undefined): ShownHistory;
  rowsShown(url: string, html: string, truth: readonly TrueClient[]): readonly ShownRow[];
}

/** Each of the first groups of a pattern, once, in the order of the page. */
export function eachFound(html: string, pattern: RegExp): readonly string[] {
  return [...new Set([...html.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
}

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

/** Each of the first groups of a pattern, once, in the order of the page. */
export function eachFound(html: string, pattern: RegExp): readonly string[] {
  return [...new Set([...html.matchAll(pattern)].flatMap((match) => match[1] ?? []))];
}

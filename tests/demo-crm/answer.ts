/** An answer of data; without a body for "nothing found" where the CRM says it so. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** What the server's faults change about the data itself. */
export interface Disturbance {
  readonly isStuckOnFirstPage: boolean;
  readonly hiddenDeals: ReadonlySet<number>;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });

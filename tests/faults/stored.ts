/** What the store holds, as far as its parts must agree with each other. */
export interface Stored {
  readonly clients: readonly StoredClient[];
  /** Clients that today's list was made of. */
  readonly listed: number;
  /** Keys of the clients in the journal of imports. */
  readonly journal: readonly string[];
  /** Kept by difference with every write, over all sites. */
  readonly counts: { readonly clients: number; readonly purchases: number };
  readonly runs: readonly StoredRun[];
}

export interface StoredClient {
  readonly key: string;
  /** Ids of his purchases. */
  readonly deals: readonly string[];
  /** True where the columns of his purchases differ in length. */
  readonly isTorn: boolean;
}

/** How far an import has come. */
interface StoredRun {
  readonly id: string;
  readonly state: string;
  /** Key of the last client gone through. */
  readonly doneTo: string;
  readonly doneClients: number;
}

/**
 * Disagreements between the parts of the store that are written together, in words. What is computed may come later:
 * see `unjudged`.
 */
export function disagreements({ clients, counts }: Stored): readonly string[] {
  const keys = new Set(clients.map(({ key }) => key));
  const purchases = clients.reduce((sum, { deals }) => sum + deals.length, 0);
  const torn = clients.filter(({ isTorn }) => isTorn).length;
  return [
    ...(torn > 0 ? [`${torn} clients are torn`] : []),
    ...(counts.clients === keys.size ? [] : [`${counts.clients} clients counted, ${keys.size} there`]),
    ...(counts.purchases === purchases ? [] : [`${counts.purchases} purchases counted, ${purchases} there`]),
  ];
}

/** How many clients today's list was not made of, or how many too many; none once all that is computed is up to date. */
export function unjudged({ clients, listed }: Stored): number {
  return Math.abs(clients.length - listed);
}

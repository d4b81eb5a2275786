/** What the store holds, as far as its parts must agree with each other. */
export interface Stored {
  readonly clients: readonly StoredClient[];
  /** Keys of the computed rows and of the journal of imports. */
  readonly stats: readonly string[];
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
export interface StoredRun {
  readonly id: string;
  readonly state: string;
  /** Key of the last client gone through. */
  readonly doneTo: string;
  readonly doneClients: number;
}

/** Disagreements between the parts of the store, in words; none in a store that was left in peace. */
export function disagreements({ clients, stats, counts }: Stored): readonly string[] {
  const keys = new Set(clients.map(({ key }) => key));
  const purchases = clients.reduce((sum, { deals }) => sum + deals.length, 0);
  const torn = clients.filter(({ isTorn }) => isTorn).length;
  const isSame = stats.length === keys.size && stats.every((key) => keys.has(key));
  return [
    ...(torn > 0 ? [`${torn} clients are torn`] : []),
    ...(isSame ? [] : [`${stats.length} computed rows for ${keys.size} clients`]),
    ...(counts.clients === keys.size ? [] : [`${counts.clients} clients counted, ${keys.size} there`]),
    ...(counts.purchases === purchases ? [] : [`${counts.purchases} purchases counted, ${purchases} there`]),
  ];
}

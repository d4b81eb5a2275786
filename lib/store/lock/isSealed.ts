/** A row whose fields are sealed; beside `sealed` stand only those that are looked up. */
export interface SealedRow extends Readonly<Record<string, unknown>> {
  /** First the initialisation vector, then what AES-GCM made of the whole row. */
  readonly sealed: Uint8Array<ArrayBuffer>;
  /** Id of the lock whose key opens it. */
  readonly by: string;
}

export function isSealed(row: unknown): row is SealedRow {
  return typeof row === 'object' && row !== null && (row as Partial<SealedRow>).sealed instanceof Uint8Array;
}

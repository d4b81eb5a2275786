import type { WrappedKey } from './passphrase';

/** The lock as the database keeps it, under `lock` in `meta`; absent: rows stand plain. */
export interface LockRecord extends WrappedKey {
  /** Another one for every lock, so that a key of an earlier lock is never taken for this one's. */
  readonly id: string;
  /** True: what is written is sealed. False: it is being taken off, and what is written stands plain. */
  readonly seals: boolean;
  /** Present while rows written before are being changed: the tables done, and how far the next one is. */
  readonly rewriting?: { readonly tables: readonly string[]; readonly doneTo?: unknown };
}

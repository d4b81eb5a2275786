/** Why the store could not do what was asked; each has its own words and one thing to do next. */
export type StoreFailureKind =
  | 'storageFull' // the disk or the quota is full; reading and erasing go on
  | 'newerSchema' // written by a newer version of the extension: read-only until this one is updated
  | 'cannotOpen' // another page holds an old version open, or opening took too long
  | 'damaged' // the browser cannot read its own files
  | 'baseLost' // the browser has lost what was stored, or most of it; until the user decides nothing is shown or written
  | 'restoring' // a backup is being restored, or that was interrupted: what is stored is not whole
  | 'locked' // the pass-phrase has not been given since the browser started, or it was locked again
  | 'outOfOrder'; // a piece of a base reading is missing before this one

/** Failures that keep stored clients from being shown at all. */
const baseTroubles = ['baseLost', 'restoring', 'damaged', 'cannotOpen'] as const satisfies readonly StoreFailureKind[];
export type BaseTrouble = (typeof baseTroubles)[number];

export function isTrouble(kind: StoreFailureKind): kind is BaseTrouble {
  return baseTroubles.some((trouble) => trouble === kind);
}

export class StoreFailure extends Error {
  constructor(
    readonly kind: StoreFailureKind,
    cause?: unknown,
  ) {
    super(kind, { cause });
    this.name = 'StoreFailure';
  }
}

const DAMAGE = /^(UnknownError|DataError|NotReadableError|VersionError)$/;

/**
 * The error by its name where it has one of ours, else as it is. Dexie wraps what the browser throws, and near the
 * quota the browser gives an AbortError whose cause alone is a QuotaExceededError.
 */
export function namedFailure(error: unknown): unknown {
  if (error instanceof StoreFailure) return error;
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return new StoreFailure('storageFull', error);
  if (names.some((name) => DAMAGE.test(name))) return new StoreFailure('damaged', error);
  return error;
}

/** True when the connection is gone and a new one may well work. */
export function isLostConnection(error: unknown): boolean {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return false;
  return names.some((name) => name === 'DatabaseClosedError' || name === 'InvalidStateError');
}

/** Names of an error and of what caused it, outermost first. */
function namesOf(error: unknown): readonly string[] {
  const names: string[] = [];
  let at: unknown = error;
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth++) {
    const { name, inner, cause, failures } = at as Record<string, unknown>;
    if (typeof name === 'string') names.push(name);
    at = inner ?? cause ?? (Array.isArray(failures) ? failures[0] : undefined);
  }
  return names;
}

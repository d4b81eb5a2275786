/** Why reading by session stopped. Each has its own words and one thing to do next. */
export type SessionFailureKind =
  | 'signedOut' // 401: the user's session in the CRM has ended
  | 'forbidden' // 403: the user may not see this
  | 'busy' // 429 or 503 after all retries
  | 'network' // no answer, or none in time
  | 'changed' // the answer is not of the shape the adapter knows, or the data changed while it was read
  | 'refused' // the call is not on the adapter's list of read-only calls
  | 'stopped'; // by the user or by leaving the page

export class SessionFailure extends Error {
  constructor(
    readonly kind: SessionFailureKind,
    detail = '',
  ) {
    super(detail ? `${kind}: ${detail}` : kind);
    this.name = 'SessionFailure';
  }

  /** The scripts of a page are bundles with a copy of this class each; what one throws the others must know. */
  static override [Symbol.hasInstance](value: unknown): value is SessionFailure {
    return isSessionFailure(value);
  }
}

/** For scripts that throw none and need not carry the class. */
export function isSessionFailure(value: unknown): value is SessionFailure {
  return value instanceof Error && value.name === 'SessionFailure';
}

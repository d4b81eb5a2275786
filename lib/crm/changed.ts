import { SessionFailure } from './sessionFailure';

/** The answer is not of the shape the adapter knows, or the data changed while it was read. The detail is for us. */
export function changed(detail: string): SessionFailure {
  return new SessionFailure('changed', detail);
}

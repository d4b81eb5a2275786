import { storage } from 'wxt/utils/storage';

/** Wrong pass-phrases in a row; kept on the disk, so that closing the browser does not begin anew. */
interface Attempts {
  readonly wrong: number;
  /** Instant before which no other is looked at, milliseconds. */
  readonly notBefore: number;
}

const attemptsItem = storage.defineItem<Attempts>('local:lockAttempts', { fallback: { wrong: 0, notBefore: 0 } });

/** So many may be mistyped without waiting. */
const FREE = 3;
const LONGEST_WAIT_MS = 5 * 60_000;

/** Milliseconds still to wait before a pass-phrase is looked at; 0: none. */
export async function waitLeft(now: number): Promise<number> {
  const { notBefore } = await attemptsItem.getValue();
  // A clock that was set back must not lock anybody out for longer than the longest wait.
  return Math.min(Math.max(0, notBefore - now), LONGEST_WAIT_MS);
}

/** A wrong one: from the fourth on the wait doubles each time, 2 seconds first, 5 minutes at most. Gives the wait. */
export async function noteWrong(now: number): Promise<number> {
  const wrong = (await attemptsItem.getValue()).wrong + 1;
  const wait = wrong <= FREE ? 0 : Math.min(1000 * 2 ** (wrong - FREE), LONGEST_WAIT_MS);
  await attemptsItem.setValue({ wrong, notBefore: now + wait });
  return wait;
}

export function forgetAttempts(): Promise<void> {
  return attemptsItem.removeValue();
}

import type { Day } from '../day';

/** A phrase of clients for which the script has no answer: a row for the head, without any client in it. */
export interface UnansweredPhrase {
  readonly phrase: string;
  /** Code of the reason whose branch was open; absent before one was given. */
  readonly reason?: string;
  readonly on: Day;
}

/** Phrases that are alike to the letter are one, with how often and when last they were heard; the most frequent first. */
export function gathered(
  phrases: readonly UnansweredPhrase[],
): readonly (UnansweredPhrase & { readonly times: number })[] {
  const found = new Map<string, UnansweredPhrase & { readonly times: number }>();
  for (const one of phrases) {
    const id = `${one.reason ?? ''}\n${one.phrase.trim().toLowerCase()}`;
    const known = found.get(id);
    const on = known && known.on > one.on ? known.on : one.on;
    found.set(id, { ...(known ?? one), on, times: (known?.times ?? 0) + 1 });
  }
  return [...found.values()].sort((one, other) => other.times - one.times || (one.on < other.on ? 1 : -1));
}

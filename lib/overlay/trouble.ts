import type { StripTrouble } from '../../components/stripView';
import { isSessionFailure } from '../crm/sessionFailure';
import { isNoAnswer } from './ask';

/** The background would not take what was read; `why` is its code. */
export class Refused extends Error {
  constructor(readonly why: string) {
    super(`Refused: ${why}`);
    this.name = 'Refused';
  }

  /** Thrown by the reader's script and known by the strip's, which has a copy of this class of its own. */
  static override [Symbol.hasInstance](value: unknown): value is Refused {
    return value instanceof Error && value.name === 'Refused';
  }
}

/** Refusals with words of their own. */
const ownWords = ['storageFull', 'newerSchema', 'locked', 'baseLost', 'restoring', 'damaged', 'cannotOpen'] as const;

/**
 * What the user is told about a failure; undefined where he stopped the reading himself. `updated` asks him to reload the page,
 * which helps wherever the background and this script do not understand each other.
 */
export function troubleOf(failure: unknown): StripTrouble | undefined {
  if (failure instanceof Refused) return ownWord(failure.why);
  if (isNoAnswer(failure)) return ownWord((failure.cause as Error | undefined)?.message);
  if (!isSessionFailure(failure)) return 'changed';
  if (failure.kind === 'stopped') return undefined;
  return failure.kind === 'refused' ? 'changed' : failure.kind;
}

/** A question may be refused by the name of its reason, as a capture is. */
function ownWord(refusal: string | undefined): StripTrouble {
  return ownWords.find((why) => why === refusal) ?? 'updated';
}

import type { Library } from '../../../lib/domain/content/library';
import type { ReasonFix } from '../../../lib/domain/content/reason';
import type { StandingWord } from '../../../lib/domain/policy/doNotContact';
import type { Caller } from '../../../lib/domain/talk/caller';
import type { RulesState } from '../optionsView';

/** What this page needs of the library. */
export type CallWords = Pick<Library, 'language' | 'scripts' | 'vocabulary' | 'reasons'>;

export interface CallsView {
  readonly caller: Caller;
  readonly callerSaved: RulesState['outcome'];
  readonly fixes: readonly ReasonFix[];
  readonly fixesSaved: RulesState['outcome'];
  /** Currency of the base, ISO 4217; undefined while no purchase has a sum. */
  readonly currency: string | undefined;
  /** Undefined until it is loaded. */
  readonly library: CallWords | undefined;
  readonly asked: { readonly words: readonly StandingWord[]; readonly total: number } | 'looking' | 'closed';
  readonly lift:
    | { readonly kind: 'none' }
    | { readonly kind: 'lifted'; readonly name: string | undefined }
    /** `why`: a `LiftRefusal`, `gone`, or a `StoreFailureKind`. */
    | { readonly kind: 'refused'; readonly why: string };
}

export interface CallsEvents {
  readonly onSaveCaller: (caller: Caller) => void;
  readonly onSaveFixes: (fixes: readonly ReasonFix[]) => void;
  readonly onLift: (word: StandingWord, reason: string) => void;
}

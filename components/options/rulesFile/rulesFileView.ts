import type { RulesChange } from '../../../lib/domain/rulesChanges';
import type { Difference } from '../../../lib/domain/rulesFile/difference';
import type { RulePart } from '../../../lib/domain/rulesFile/part';
import type { RulesFileProblem } from '../../../lib/domain/rulesFile/rulesFile';

/** A part that nobody changes here. */
export interface LockedPartView {
  readonly part: RulePart;
  /** Empty where the head gave no name. */
  readonly by: string;
  /** Instant, ISO. */
  readonly since: string;
  readonly how: 'file' | 'policy';
}

/** What a file that was picked would do. */
export interface PlanView {
  readonly savedAt: string;
  readonly savedBy: string;
  readonly rules: readonly RulesChange[];
  /** Of offers, limits and what was put right. */
  readonly values: readonly Difference[];
  /** Of the limits in the file; undefined where it has none. */
  readonly currency: string | undefined;
  /** Places of scripts that change. */
  readonly texts: number;
  readonly kept: readonly RulePart[];
  readonly locks: readonly RulePart[];
  /** Parts this file asks to lock and cannot, because another head has. */
  readonly refusedLocks: readonly RulePart[];
  /** True where something is locked now and nothing will be. */
  readonly opens: boolean;
}

/** Why nothing was taken: a problem of the file, or the reason of a refused message. */
export type TakeProblem = RulesFileProblem | { readonly why: string; readonly where?: string };

export type TakeStage =
  | { readonly kind: 'idle' | 'reading' | 'taken' }
  | { readonly kind: 'problem'; readonly problem: TakeProblem }
  | { readonly kind: 'plan'; readonly plan: PlanView };

export interface RulesFileView {
  readonly locks: readonly LockedPartView[];
  /** The policy's file is not followed, for a named reason. */
  readonly policyTrouble: TakeProblem | undefined;
  readonly saved: 'no' | 'saved' | 'failed';
  readonly stage: TakeStage;
  /** Id of the extension, for the browser's policy. */
  readonly extension: string;
}

export interface RulesFileEvents {
  readonly onSave: (locked: readonly RulePart[]) => void;
  readonly onPick: (file: File) => void;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

import type { RulePreview } from '../../../lib/domain/bulk/rulePreview';
import type { Rules } from '../../../lib/domain/rules';

/** A preview with the clients who would change by name. */
export interface SimulatedBase extends Omit<RulePreview, 'changes'> {
  readonly changes: readonly (RulePreview['changes'][number] & { readonly name: string | undefined })[];
}

/** What other rules would make of the base. */
export type SimulatorView =
  /** `last`: the answer before, so that nothing jumps. */
  | { readonly kind: 'counting'; readonly last: SimulatedBase | undefined }
  | { readonly kind: 'counted'; readonly base: SimulatedBase }
  /** No client has a whole history. */
  | { readonly kind: 'empty' }
  /** The base cannot be read: locked, damaged, of a newer version. */
  | { readonly kind: 'closed' };

export interface SimulatorEvents {
  /** Rules to be tried; undefined: those in force. */
  readonly onTry: (rules: Rules | undefined) => void;
}

/** The last answer there is. */
export function simulatedBase(view: SimulatorView): SimulatedBase | undefined {
  if (view.kind === 'counted') return view.base;
  return view.kind === 'counting' ? view.last : undefined;
}

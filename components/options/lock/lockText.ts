import { lock_failed, lock_wait, lock_wrong } from '../../../lib/locales/messages/messages';
import type { LockOutcome } from './lockView';

/** What went wrong with a pass-phrase; undefined: nothing. */
export function outcomeText(outcome: LockOutcome): string | undefined {
  if (outcome.kind === 'failed') return lock_failed({ why: outcome.why });
  if (outcome.kind !== 'wrong') return undefined;
  return outcome.waitSeconds > 0 ? lock_wait({ n: outcome.waitSeconds }) : lock_wrong();
}

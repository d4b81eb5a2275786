import type { ComponentChildren } from 'preact';
import type { Day } from '../../../lib/domain/day';
import type { RulePart } from '../../../lib/domain/rulesFile/part';
import { head_locked_help, head_locked_policy_help } from '../../../lib/locales/messages/messages';
import { lockIcon } from '../../icons';
import { Note } from '../../Note';
import { lockWords } from './lockWords';
import type { LockedPartView } from './rulesFileView';

export interface LockedPartProps {
  /** Undefined: nothing of it can be locked. */
  readonly part: RulePart | undefined;
  readonly locks: readonly LockedPartView[];
  readonly today: Day;
  readonly children: ComponentChildren;
}

/** Settings as they are; where the head has locked them, readable and not to be changed. */
export function LockedPart({ part, locks, today, children }: LockedPartProps) {
  const lock = locks.find((one) => one.part === part);
  if (!lock) return children;
  return (
    <>
      <Note icon={lockIcon}>
        <b>{lockWords(lock, today)}.</b> {lock.how === 'policy' ? head_locked_policy_help() : head_locked_help()}
      </Note>
      <fieldset class="locked-part" disabled>
        {children}
      </fieldset>
    </>
  );
}

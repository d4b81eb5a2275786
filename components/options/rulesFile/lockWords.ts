import type { Day } from '../../../lib/domain/day';
import { head_locked, head_locked_by, head_locked_policy } from '../../../lib/locales/messages/messages';
import { formatDay } from '../../formatDay';
import { dayOfInstant } from '../../formatInstant';
import type { LockedPartView } from './rulesFileView';

/** Who locked a part, and when. */
export function lockWords({ by, since, how }: LockedPartView, today: Day): string {
  const day = formatDay(dayOfInstant(since), today);
  if (how === 'policy') return head_locked_policy({ day });
  return by === '' ? head_locked({ day }) : head_locked_by({ by, day });
}

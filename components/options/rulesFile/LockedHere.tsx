import type { Day } from '../../../lib/domain/day';
import {
  head_here_none,
  head_here_title,
  head_part,
  head_policy_trouble,
} from '../../../lib/locales/messages/messages';
import { doubtfulIcon } from '../../icons';
import { Note } from '../../Note';
import { lockWords } from './lockWords';
import type { RulesFileView } from './rulesFileView';
import { problemWords } from './TakeFile';

/** What nobody changes in this browser, by whom and since when. */
export function LockedHere({
  view: { locks, policyTrouble },
  today,
}: {
  readonly view: RulesFileView;
  readonly today: Day;
}) {
  return (
    <section class="card" aria-label={head_here_title()}>
      <h3>{head_here_title()}</h3>
      {policyTrouble && (
        <Note tone="warn" icon={doubtfulIcon}>
          {head_policy_trouble({ why: problemWords(policyTrouble) })}
        </Note>
      )}
      {locks.length === 0 ? (
        <p class="muted">{head_here_none()}</p>
      ) : (
        <ul class="changes">
          {locks.map((lock) => (
            <li key={lock.part}>
              {head_part({ part: lock.part })} <span class="muted">{lockWords(lock, today)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import type { Day } from '../../../lib/domain/day';
import type { Person } from '../../../lib/domain/policy/person';
import {
  calls_asked,
  calls_asked_closed,
  calls_asked_lead,
  calls_asked_looking,
  calls_asked_more,
  calls_asked_none,
  calls_lift_refused,
  calls_lifted,
  calls_lifted_nobody,
  calls_only_head,
} from '../../../lib/locales/messages/messages';
import { formatNumber } from '../../formatNumber';
import { checkIcon, doubtfulIcon, infoIcon, lockIcon } from '../../icons';
import { Note } from '../../Note';
import { AskedLine } from './AskedLine';
import type { CallsEvents, CallsView } from './callsView';

interface AskedCardProps extends Pick<CallsEvents, 'onLift'> {
  readonly view: CallsView;
  readonly today: Day;
}

/** Who asked not to be called; the head alone may take it back. */
export function AskedCard({ view, today, onLift }: AskedCardProps) {
  const { asked, lift, caller } = view;
  return (
    <section class="card" aria-label={calls_asked()}>
      <h3>{calls_asked()}</h3>
      <p class="muted">{calls_asked_lead()}</p>
      <LiftOutcome lift={lift} />
      <Words asked={asked} role={caller.person.role} today={today} onLift={onLift} />
    </section>
  );
}

interface WordsProps extends Pick<CallsView, 'asked'>, Pick<CallsEvents, 'onLift'> {
  readonly role: Person['role'];
  readonly today: Day;
}

function Words({ asked, role, today, onLift }: WordsProps) {
  if (asked === 'looking') return <p class="muted">{calls_asked_looking()}</p>;
  if (asked === 'closed') {
    return (
      <Note tone="warn" icon={doubtfulIcon}>
        {calls_asked_closed()}
      </Note>
    );
  }
  if (asked.total === 0) return <Note icon={infoIcon}>{calls_asked_none()}</Note>;
  const isHead = role === 'head';
  return (
    <>
      {!isHead && <Note icon={lockIcon}>{calls_only_head()}</Note>}
      <ul class="asked">
        {asked.words.map((word) => (
          <AskedLine key={word.id} word={word} isHead={isHead} today={today} onLift={onLift} />
        ))}
      </ul>
      {asked.total > asked.words.length && (
        <p class="faint">{calls_asked_more({ n: formatNumber(asked.total - asked.words.length) })}</p>
      )}
    </>
  );
}

/** The line that was pressed is gone, and the focus with it: it goes on to what has become of it. */
function LiftOutcome({ lift }: Pick<CallsView, 'lift'>) {
  const place = useRef<HTMLDivElement>(null);
  const known = useRef(lift);
  useEffect(() => {
    if (lift.kind === 'lifted' && lift !== known.current) place.current?.focus();
    known.current = lift;
  }, [lift]);
  return (
    <div role="status" ref={place} tabIndex={-1}>
      {lift.kind === 'lifted' && (
        <Note tone="good" icon={checkIcon}>
          {lift.name === undefined ? calls_lifted_nobody() : calls_lifted({ client: lift.name })}
        </Note>
      )}
      {lift.kind === 'refused' && (
        <Note tone="warn" icon={doubtfulIcon}>
          {calls_lift_refused({ why: lift.why })}
        </Note>
      )}
    </div>
  );
}

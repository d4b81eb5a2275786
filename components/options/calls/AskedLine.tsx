import { useEffect, useRef, useState } from 'preact/hooks';
import type { Day } from '../../../lib/domain/day';
import { LONGEST_LIFT_REASON, type StandingWord } from '../../../lib/domain/policy/doNotContact';
import {
  calls_lift,
  calls_lift_do,
  calls_lift_of,
  calls_lift_reason,
  calls_nobody_stored,
  calls_noted,
  calls_noted_by,
  calls_too_long,
  options_cancel,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { Field } from '../../Field';
import { formatDay } from '../../formatDay';
import { trusted } from '../../trusted';
import type { CallsEvents } from './callsView';

interface AskedLineProps extends Pick<CallsEvents, 'onLift'> {
  readonly word: StandingWord;
  readonly isHead: boolean;
  readonly today: Day;
}

/** One client's word; lifting it asks for the reason first. */
export function AskedLine({ word, isHead, today, onLift }: AskedLineProps) {
  const [isAsking, ask] = useState(false);
  const client = word.name ?? calls_nobody_stored();
  return (
    <li>
      <span class="who">
        {word.name === undefined ? <span class="muted">{client}</span> : <b dir="auto">{client}</b>}
        <small class="muted">{notedText(word, today)}</small>
        {word.words && <q dir="auto">{word.words}</q>}
      </span>
      {isHead && !isAsking && (
        <button
          type="button"
          class="btn small plain"
          aria-label={calls_lift_of({ client })}
          onClick={trusted(() => ask(true))}
        >
          {calls_lift()}
        </button>
      )}
      {isHead && isAsking && (
        <AskReason id={word.id} onLift={(reason) => onLift(word, reason)} onCancel={() => ask(false)} />
      )}
    </li>
  );
}

function notedText({ on, by }: StandingWord, today: Day): string {
  const day = formatDay(on, today);
  return by === '' ? calls_noted({ day }) : calls_noted_by({ day, by });
}

interface AskReasonProps {
  readonly id: string;
  readonly onLift: (reason: string) => void;
  readonly onCancel: () => void;
}

function AskReason({ id, onLift, onCancel }: AskReasonProps) {
  const [reason, type] = useState('');
  const field = `lift-${id}`;
  const place = useRef<HTMLSpanElement>(null);
  // The button that was pressed is gone, and the focus with it.
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  const isTooLong = reason.length > LONGEST_LIFT_REASON;
  return (
    <span class="lifting" ref={place}>
      <label for={field}>{calls_lift_reason()}</label>
      <Field
        id={field}
        value={reason}
        onInput={type}
        inputMode="text"
        error={isTooLong ? calls_too_long({ n: LONGEST_LIFT_REASON }) : undefined}
      />
      <span class="acts">
        <Button look="danger" size="small" disabled={reason.trim() === '' || isTooLong} onPress={() => onLift(reason)}>
          {calls_lift_do()}
        </Button>
        <Button look="text" size="small" onPress={onCancel}>
          {options_cancel()}
        </Button>
      </span>
    </span>
  );
}

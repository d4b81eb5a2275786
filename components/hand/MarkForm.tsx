import { useState } from 'preact/hooks';
import type { Day } from '../../lib/domain/day';
import {
  hand_cancel,
  hand_ends,
  hand_ends_help,
  hand_reason,
  hand_reason_help,
  hand_save,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { DayLine, Line } from './HandFields';
import type { Wish } from './HandPage';

interface MarkFormProps {
  readonly code: string;
  readonly label: string;
  readonly today: Day;
  readonly wish: Wish;
  readonly onClose: () => void;
}

const LONGEST_REASON = 200;

/** A mark of the head's: why, and until when. Nothing is set before it is saved. */
export function MarkForm({ code, label, today, wish, onClose }: MarkFormProps) {
  const [reason, setReason] = useState('');
  const [endsOn, setEndsOn] = useState('');
  const save = async () => {
    const given = { ...(reason.trim() !== '' && { reason: reason.trim() }), ...(endsOn !== '' && { endsOn }) };
    if (await wish({ kind: 'mark', code, ...given })) onClose();
  };
  return (
    <fieldset class="form">
      <legend>{label}</legend>
      <Line label={hand_reason()} help={hand_reason_help()} value={reason} most={LONGEST_REASON} onInput={setReason} />
      <DayLine label={hand_ends()} help={hand_ends_help()} least={today} value={endsOn} onInput={setEndsOn} />
      <div class="keep">
        <Button onPress={() => void save()}>{hand_save()}</Button>
        <Button look="text" onPress={onClose}>
          {hand_cancel()}
        </Button>
      </div>
    </fieldset>
  );
}

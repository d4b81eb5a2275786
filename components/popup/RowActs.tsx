import {
  day_act_done,
  day_act_later,
  day_act_not_him,
  day_act_not_today,
  day_act_why,
  day_acts,
} from '../../lib/locales/messages/messages';
import { IconButton } from '../IconButton';
import { banIcon, checkIcon, clockIcon, type IconShape, infoIcon, skipIcon } from '../icons';
import type { RowAct } from './rowAct';

const acts: readonly (readonly [act: RowAct, icon: IconShape, label: () => string])[] = [
  ['done', checkIcon, day_act_done],
  ['putOff', clockIcon, day_act_later],
  ['notToday', skipIcon, day_act_not_today],
  ['notHim', banIcon, day_act_not_him],
  ['why', infoIcon, day_act_why],
];

export interface RowActsProps {
  /** Of the client. */
  readonly name: string;
  readonly onAct: (act: RowAct) => void;
}

/** What may become of a client to call today, seen under the pointer and with the focus. */
export function RowActs({ name, onAct }: RowActsProps) {
  return (
    <fieldset class="row-acts" aria-label={day_acts({ name })}>
      {acts.map(([act, icon, label]) => (
        <IconButton key={act} size="small" icon={icon} label={label()} onPress={() => onAct(act)} />
      ))}
    </fieldset>
  );
}

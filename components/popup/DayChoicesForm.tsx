import type { WakeUpList } from '../../lib/domain/wakeUpList';
import {
  day_capacity,
  day_capacity_change,
  day_morning,
  day_morning_help,
  day_morning_refused,
  day_owner_note,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { OwnerChoice } from './OwnerChoice';
import type { DayChoices, PopupEvents } from './popupView';

export interface DaySettingsProps {
  readonly list: WakeUpList;
  readonly day: DayChoices;
  readonly capacity: number;
  readonly events: PopupEvents;
}

/** What the user may set of his day without leaving it. */
export function DayChoicesForm({ list, day, capacity, events }: DaySettingsProps) {
  const { owners = [] } = list;
  return (
    <div class="day-settings">
      {owners.length > 1 && (
        <div>
          <OwnerChoice owners={owners} chosen={day.owner} onOwner={events.onOwner} />
          {day.owner !== undefined && <p class="help">{day_owner_note()}</p>}
        </div>
      )}
      <label class="switch-line">
        <input
          type="checkbox"
          checked={day.morning === 'on'}
          onChange={({ currentTarget }) => events.onMornings(currentTarget.checked)}
        />
        <span>
          {day_morning()}
          <small>{day.morning === 'refused' ? day_morning_refused() : day_morning_help()}</small>
        </span>
      </label>
      <div class="capacity">
        <span>{day_capacity({ n: capacity })}</span>
        <Button look="text" size="small" onPress={() => events.onOptions('policy')}>
          {day_capacity_change()}
        </Button>
      </div>
    </div>
  );
}

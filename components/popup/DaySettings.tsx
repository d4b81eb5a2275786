import { day_settings, day_settings_end } from '../../lib/locales/messages/messages';
import { settingsIcon } from '../icons';
import { DayChoicesForm, type DaySettingsProps } from './DayChoicesForm';
import { Fold } from './Fold';

/** Where the user sets his day. */
export function DaySettings(props: DaySettingsProps) {
  return (
    <Fold icon={settingsIcon} title={day_settings()} end={day_settings_end()}>
      <DayChoicesForm {...props} />
    </Fold>
  );
}

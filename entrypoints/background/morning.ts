import { ringInTheMorning, silence } from '../../lib/bridge/alarms';
import { mayNotify, notify } from '../../lib/bridge/notification';
import { contactPolicyOf } from '../../lib/domain/contactPolicy';
import { isWithinCallHours } from '../../lib/domain/policy/callHours';
import { morning_text, morning_title } from '../../lib/locales/messages/messages';
import { morningItem } from '../../lib/store/day/dayItems';
import { momentOf, timeOf } from '../../lib/store/moment';
import { rulesItem } from '../../lib/store/settings';
import { turns } from '../../lib/store/turns';
import { callsToday } from '../../lib/store/wakeUp';
import { refreshNow } from './keepFresh';
import { chosenLanguage } from './language';

const inTurn = turns();

/** The user has turned the morning's notification on or off; the permission is his answer to the browser. */
export async function tellMornings(isOn: boolean): Promise<void> {
  await morningItem.setValue({ isOn });
  await waitForMorning();
}

/** Sets the alarm of the next morning; none where nothing is to be told. */
export async function waitForMorning(): Promise<void> {
  const { isOn } = await morningItem.getValue();
  if (!isOn) return silence('morning');
  await ringInTheMorning(new Date(), contactPolicyOf(await rulesItem.getValue()).hours.from);
}

/**
 * Tells once a working day how many calls there are: a number and no names, for a screen that others may see. An alarm
 * that was missed rings while the browser starts: the second of two waits and finds that it has been told.
 */
export function tellThisMorning(): Promise<void> {
  return inTurn(tell);
}

async function tell(): Promise<void> {
  await waitForMorning();
  const now = new Date();
  const { today } = momentOf(now);
  const { isOn, toldOn } = await morningItem.getValue();
  const { hours } = contactPolicyOf(await rulesItem.getValue());
  if (!isOn || toldOn === today || !isWithinCallHours({ day: today, time: timeOf(now) }, hours)) return;
  if (!(await mayNotify())) return;
  await refreshNow();
  const calls = (await callsToday(today)) ?? 0;
  if (calls === 0) return;
  await morningItem.setValue({ isOn, toldOn: today });
  const locale = await chosenLanguage();
  await notify({ title: morning_title({}, { locale }), text: morning_text({ n: calls }, { locale }) });
}

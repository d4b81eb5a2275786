import type { CallsClosed, DayChoices } from '../../components/popup/popupView';
import { contactPolicyOf } from '../../lib/domain/contactPolicy';
import { isWithinCallHours, isWorkingDay } from '../../lib/domain/policy/callHours';
import type { Rules } from '../../lib/domain/rules';
import { momentOf, timeOf } from '../../lib/store/moment';
import type { PopupState } from './state';

export function dayChoicesOf(state: PopupState, now: Date): DayChoices {
  const chosen = state.owner.value;
  const { isOn } = state.morning.value;
  return {
    owner: chosen?.owner,
    hasChosenOwner: chosen !== null,
    teamView: state.teamView.value,
    morning: isOn ? 'on' : state.isMorningRefused.value ? 'refused' : 'off',
    isBacklogSeen: state.isBacklogSeen.value,
    closed: closedAt(now, state.rules.value),
  };
}

function closedAt(now: Date, rules: Rules): CallsClosed | undefined {
  const { hours } = contactPolicyOf(rules);
  const clock = { day: momentOf(now).today, time: timeOf(now) };
  if (isWithinCallHours(clock, hours)) return undefined;
  return isWorkingDay(clock.day, hours) ? { kind: 'hours', from: hours.from, to: hours.to } : { kind: 'dayOff' };
}

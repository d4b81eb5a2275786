import type { GroupRule } from '../../lib/domain/groups/groupRule';
import { type CallHours, weekdays } from '../../lib/domain/policy/callHours';
import { presetOf } from '../../lib/domain/presets/preset';
import type { PartChange, RulesChange } from '../../lib/domain/rulesChanges';
import { language } from '../../lib/locales/language';
import {
  change_added,
  change_channels,
  change_control,
  change_country,
  change_days_off,
  change_edited,
  change_groups,
  change_holidays,
  change_hours,
  change_no,
  change_preset,
  change_removed,
  change_wake_c,
  change_yes,
  holidays_country_name,
  options_change,
  options_unset,
  policy_channel,
} from '../../lib/locales/messages/messages';
import { formatPercent } from '../formatPercent';
import { weekdayName } from './calendarText';
import { ruleLabels } from './ruleLabels';
import { shownValue } from './rulesDraft';

/** What changed, from what and to what, as a part of a sentence. */
export function changeText(change: RulesChange): string {
  if ('part' in change) return partText(change);
  const { field, from, to } = change;
  const name = ruleLabels[field].name();
  return options_change({
    name: name.charAt(0).toLocaleLowerCase() + name.slice(1),
    from: shownValue(field, from) || options_unset(),
    to: shownValue(field, to) || options_unset(),
  });
}

function partText(change: PartChange): string {
  switch (change.part) {
    case 'preset':
      return fromTo(change_preset(), change, presetName);
    case 'country':
      return fromTo(change_country(), change, (code) => holidays_country_name({ code: code ?? 'RU' }));
    case 'mayWakeC':
      return fromTo(change_wake_c(), change, (is) => (is ? change_yes() : change_no()));
    case 'control':
      return fromTo(change_control(), change, (percent) => (percent > 0 ? formatPercent(percent) : change_no()));
    case 'hours':
      return fromTo(change_hours(), change, hoursText);
    case 'daysOff':
      return fromTo(change_days_off(), change, (days) => String(days.length));
    case 'holidays':
      return fromTo(change_holidays(), change, String);
    case 'channels':
      return fromTo(change_channels(), change, (ways) => ways.map((channel) => policy_channel({ channel })).join(', '));
    case 'groupRules':
      return change_groups({ what: groupsText(change) });
  }
}

function fromTo<Value>(
  name: string,
  { from, to }: { readonly from: Value; readonly to: Value },
  text: (value: Value) => string,
): string {
  return options_change({ name, from: text(from), to: text(to) });
}

function presetName(code: string | undefined): string {
  const preset = code === undefined ? undefined : presetOf(code);
  return preset ? preset.label[language.value] : options_unset();
}

/** `09:00–20:00, пн вт`. */
function hoursText({ from, to, days }: Omit<CallHours, 'daysOff'>): string {
  const named = weekdays.filter((day) => days.includes(day)).map((day) => weekdayName(day));
  return `${from}–${to}, ${named.join(' ')}`;
}

interface GroupsChanged {
  readonly added: readonly GroupRule[];
  readonly removed: readonly GroupRule[];
  readonly changed: readonly unknown[];
}

function groupsText({ added, removed, changed }: GroupsChanged): string {
  return [
    added.length > 0 && change_added({ n: added.length }),
    removed.length > 0 && change_removed({ n: removed.length }),
    changed.length > 0 && change_edited({ n: changed.length }),
  ]
    .filter(Boolean)
    .join(', ');
}

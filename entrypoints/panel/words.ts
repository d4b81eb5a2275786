import { formatDay } from '../../components/formatDay';
import { isWorkingDay } from '../../lib/domain/policy/callHours';
import {
  call_barred,
  call_barred_since,
  call_consent_answer,
  call_day_off,
  call_failed,
  call_field,
  call_outside_hours,
  call_over_say,
  call_saved,
  call_saved_until,
  call_unknown_client,
  call_voicemail,
  call_way,
} from '../../lib/locales/messages/messages';
import type { PanelWords } from '../../lib/overlay/panel/view/panelWords';

/** What the panel says itself, in the language of its script. */
export const panelWords: PanelWords = {
  label: (field) => call_field({ field }),
  way: (way) => call_way({ way }),
  consentAnswer: (answer) => call_consent_answer({ answer }),
  overSay: (money) => call_over_say({ money }),
  saved: (outcome, nextOn, today) =>
    nextOn === undefined ? call_saved({ outcome }) : call_saved_until({ outcome, day: formatDay(nextOn, today) }),
  messageWay: (way) => (way === 'voicemail' ? call_voicemail() : call_way({ way })),
  outsideHours: ({ day, time }, hours) =>
    isWorkingDay(day, hours)
      ? call_outside_hours({ time, from: hours.from, to: hours.to })
      : call_day_off({ from: hours.from, to: hours.to }),
  failed: call_failed,
  unknown: call_unknown_client,
  barred: (on, today) => (on === undefined ? call_barred() : call_barred_since({ day: formatDay(on, today) })),
};

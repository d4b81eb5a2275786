import type { Bar } from '../../lib/domain/wakeUpList';
import {
  popup_bar_agreed_date,
  popup_bar_capacity_used,
  popup_bar_class_c,
  popup_bar_colleague_client,
  popup_bar_contacted_recently,
  popup_bar_control_share,
  popup_bar_do_not_contact,
  popup_bar_former,
  popup_bar_open_deal,
  popup_bar_outside_hours,
  popup_bar_prefers_messages,
  popup_bar_quiet_period,
  popup_bar_season_closed,
  popup_bar_silent_attempts,
} from '../../lib/locales/messages/messages';

/** Why a call need not be made today. */
export const barText: Readonly<Record<Bar, () => string>> = {
  doNotContact: popup_bar_do_not_contact,
  prefersMessages: popup_bar_prefers_messages,
  former: popup_bar_former,
  openDeal: popup_bar_open_deal,
  agreedDate: popup_bar_agreed_date,
  quietPeriod: popup_bar_quiet_period,
  contactedRecently: popup_bar_contacted_recently,
  silentAttempts: popup_bar_silent_attempts,
  classC: popup_bar_class_c,
  seasonClosed: popup_bar_season_closed,
  colleagueClient: popup_bar_colleague_client,
  controlShare: popup_bar_control_share,
  outsideHours: popup_bar_outside_hours,
  capacityUsed: popup_bar_capacity_used,
};

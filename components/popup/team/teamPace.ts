import type { DayPlan } from '../../../lib/domain/policy/dayPlan';
import { daysOfTeam, teamLeft } from '../../../lib/domain/team/teamLeft';
import type { WakeUpList } from '../../../lib/domain/wakeUpList';
import { team_backlog_days } from '../../../lib/locales/messages/messages';
import { paceText } from '../backlogPace';

/** How long a team takes where everyone makes his own calls. */
export function teamPace(list: WakeUpList, { capacity }: DayPlan): string {
  return paceText(team_backlog_days, daysOfTeam(teamLeft(list), capacity), capacity);
}

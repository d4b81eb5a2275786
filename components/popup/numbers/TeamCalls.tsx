import { callsOf, dayPlan } from '../../../lib/domain/policy/dayPlan';
import { daysOfTeam, teamLeft } from '../../../lib/domain/team/teamLeft';
import type { WakeUpList } from '../../../lib/domain/wakeUpList';
import { number_calls_team, number_days_team, team_calls_all } from '../../../lib/locales/messages/messages';
import { formatNumber } from '../../formatNumber';
import { Item } from './Item';
import { Settled } from './Settled';

/** The calls of a whole team: how many, how long they take, and what the icon counts instead. */
export function TeamCalls({ list }: { readonly list: WakeUpList }) {
  const plan = dayPlan(list);
  const team = teamLeft(list);
  const done = plan.settled.length;
  const days = daysOfTeam(team, plan.capacity);
  return (
    <>
      <Item name={`${formatNumber(team.calls)}\u00a0${team_calls_all({ n: team.calls })}`}>
        <p>{number_calls_team({ icon: formatNumber(callsOf(plan)) })}</p>
        {days !== undefined && <p>{number_days_team({ n: days, capacity: formatNumber(plan.capacity) })}</p>}
      </Item>
      <Settled done={done} of={done + team.calls} />
    </>
  );
}

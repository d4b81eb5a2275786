import {
  options_bounds,
  options_cycles,
  options_cycles_lead,
  options_no_rhythm,
} from '../../lib/locales/messages/messages';
import { ClientRulesCard } from './clientRules/ClientRulesCard';
import { GroupsCard } from './cycles/GroupsCard';
import { HolidaysCard } from './cycles/HolidaysCard';
import { HistoryCard } from './history/HistoryCard';
import type { PageProps } from './Options';
import { PageHead } from './PageHead';
import { RuleSetting } from './RuleSetting';
import { Simulator } from './simulator/Simulator';

/** When a client counts as sleeping or lost, and what stands in for a rhythm that is not there yet. */
export function CycleRules({ form, view, events }: PageProps) {
  return (
    <>
      <PageHead title={options_cycles()} lead={options_cycles_lead()} />
      <section class="card">
        <h3>{options_bounds()}</h3>
        <RuleSetting field="grace" form={form} />
        <RuleSetting field="sleepingFrom" form={form} />
        <RuleSetting field="lostFrom" form={form} />
        <RuleSetting field="leadDays" form={form} />
      </section>
      <Simulator view={view.simulator} form={form} today={view.today} />
      <section class="card">
        <h3>{options_no_rhythm()}</h3>
        <RuleSetting field="companyCycleDays" form={form} />
        <RuleSetting field="oneTimeSleepingDays" form={form} />
        <RuleSetting field="oneTimeLostDays" form={form} />
        <RuleSetting field="mergeWindowDays" form={form} />
      </section>
      <GroupsCard form={form} simulator={view.simulator} />
      <ClientRulesCard view={view.clientRules} events={events.clientRules} today={view.today} />
      <HolidaysCard form={form} />
      <HistoryCard history={view.rules.history} form={form} today={view.today} />
    </>
  );
}

import { useState } from 'preact/hooks';
import type { RuledBase } from '../../../lib/domain/bulk/rulePreview';
import {
  count_days,
  groups_acts,
  groups_add,
  groups_clients,
  groups_company,
  groups_expected,
  groups_few,
  groups_for,
  groups_lead,
  groups_measured,
  groups_title,
  groups_unknown,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { formatNumber } from '../../formatNumber';
import { infoIcon } from '../../icons';
import { Note } from '../../Note';
import { type SimulatorView, simulatedBase } from '../simulator/simulatorView';
import type { RulesForm } from '../useRulesForm';
import { GroupRow } from './GroupRow';
import { type GroupDraft, newGroup } from './groupDraft';
import { PresetChoice } from './PresetChoice';

interface GroupsCardProps {
  readonly form: RulesForm;
  readonly simulator: SimulatorView;
}

/** Rules for products and groups: what is expected of each, and what the base says about it. */
export function GroupsCard({ form, simulator }: GroupsCardProps) {
  const [opened, setOpened] = useState<string | undefined>();
  const base = simulatedBase(simulator);
  const { groups, onGroups } = form;
  const add = () => {
    const group = newGroup(groups);
    onGroups([...groups, group]);
    setOpened(group.code);
  };
  const change = (changed: GroupDraft) =>
    onGroups(groups.map((group) => (group.code === changed.code ? changed : group)));
  return (
    <section class="card" aria-label={groups_title()}>
      <div class="cardhead">
        <h3>{groups_title()}</h3>
        <PresetChoice form={form} />
      </div>
      <p class="muted">{groups_lead()}</p>
      {base?.categorised === 0 && groups.length > 0 && <Note icon={infoIcon}>{groups_unknown()}</Note>}
      <table class="grid groups">
        <GroupsHead />
        <tbody>
          {base && <CompanyRow base={base.after} clients={base.clients} days={form.draft.rules.companyCycleDays} />}
          {groups.map((group, index) => (
            <GroupRow
              key={group.code}
              group={group}
              preset={form.draft.rules.preset}
              seen={base?.after.groups[group.code]}
              isCounted={base !== undefined}
              problem={form.draft.groupProblems.find((problem) => problem.index === index)?.why}
              isOpen={opened === group.code}
              onOpen={(isOpen) => setOpened(isOpen ? group.code : undefined)}
              onChange={change}
              onRemove={() => onGroups(groups.filter(({ code }) => code !== group.code))}
            />
          ))}
        </tbody>
      </table>
      <div>
        <Button onPress={add}>{groups_add()}</Button>
      </div>
    </section>
  );
}

function GroupsHead() {
  return (
    <thead>
      <tr>
        <th scope="col">{groups_for()}</th>
        <th scope="col">{groups_expected()}</th>
        <th scope="col" class="r">
          {groups_measured()}
        </th>
        <th scope="col" class="r">
          {groups_clients()}
        </th>
        <th scope="col" class="r">
          <span class="unseen">{groups_acts()}</span>
        </th>
      </tr>
    </thead>
  );
}

interface CompanyRowProps {
  readonly base: RuledBase;
  readonly clients: number;
  /** NaN while it is being typed. */
  readonly days: number;
}

function CompanyRow({ base, clients, days }: CompanyRowProps) {
  const { rhythm } = base;
  return (
    <tr>
      <td>{groups_company()}</td>
      <td>{days >= 1 ? count_days({ n: days }) : '–'}</td>
      <td class="r muted">{rhythm.source === 'base' ? count_days({ n: Math.round(rhythm.days) }) : groups_few()}</td>
      <td class="r">{formatNumber(clients)}</td>
      <td />
    </tr>
  );
}

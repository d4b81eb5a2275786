import type { ComponentChildren } from 'preact';
import { barOrder, contactPolicyOf } from '../../../lib/domain/contactPolicy';
import type { Day } from '../../../lib/domain/day';
import type { RulesField } from '../../../lib/domain/rulesCheck';
import type { Bar } from '../../../lib/domain/wakeUpList';
import {
  policy_always,
  policy_bar,
  policy_control_help,
  policy_count_help,
  policy_if,
  policy_number,
  policy_setting,
  policy_today,
  policy_wake_c,
} from '../../../lib/locales/messages/messages';
import { formatNumber } from '../../formatNumber';
import { Icon } from '../../Icon';
import { lockIcon } from '../../icons';
import { RuleField } from '../RuleSetting';
import type { RulesForm } from '../useRulesForm';
import { ControlShareChoice } from './ControlShareChoice';
import type { HeldBack } from './Policy';
import { withContact } from './withContact';

interface ChecksCardProps {
  readonly form: RulesForm;
  readonly held: HeldBack;
  readonly today: Day;
}

/** Checks with a number of their own; the rest always hold. */
const NUMBERED: Readonly<Partial<Record<Bar, RulesField>>> = {
  contactedRecently: 'capDays',
  silentAttempts: 'maxSilentAttempts',
  capacityUsed: 'capacity',
};

/** All checks in their order, how many clients each holds back today, and what of them can be set. */
export function ChecksCard({ form, held, today }: ChecksCardProps) {
  return (
    <section class="card" aria-label={policy_if()}>
      <table class="grid checks-order">
        <thead>
          <tr>
            <th scope="col">{policy_number()}</th>
            <th scope="col">{policy_if()}</th>
            <th scope="col" class="r">
              {policy_today()}
            </th>
            <th scope="col" class="r">
              <span class="unseen">{policy_setting()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {barOrder.map((bar, i) => (
            <tr key={bar}>
              <td class="faint">{i + 1}</td>
              <td>{barLabel(bar)}</td>
              <td class="r">{held && formatNumber(held[bar] ?? 0)}</td>
              <td class="r">
                <Control bar={bar} form={form} today={today} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted">{policy_count_help()}</p>
      <p class="muted">{policy_control_help()}</p>
    </section>
  );
}

function barLabel(bar: Bar): ComponentChildren {
  const field = NUMBERED[bar];
  const text = policy_bar({ bar });
  return field ? <label for={`rule-${field}`}>{text}</label> : text;
}

function Control({ bar, form, today }: Pick<ChecksCardProps, 'form' | 'today'> & { readonly bar: Bar }) {
  const field = NUMBERED[bar];
  if (field) return <RuleField field={field} form={form} />;
  if (bar === 'classC') return <ClassC form={form} />;
  if (bar === 'controlShare') return <ControlShareChoice form={form} today={today} />;
  if (bar === 'outsideHours') {
    const { from, to } = contactPolicyOf(form.draft.rules).hours;
    return (
      <span class="faint">
        {from}–{to}
      </span>
    );
  }
  return (
    <span class="always faint">
      <Icon shape={lockIcon} />
      {policy_always()}
    </span>
  );
}

function ClassC({ form }: { readonly form: RulesForm }) {
  const { mayWakeC } = contactPolicyOf(form.draft.rules);
  return (
    <input
      type="checkbox"
      aria-label={policy_wake_c()}
      checked={!mayWakeC}
      onChange={({ currentTarget }) => {
        const isOn = currentTarget.checked;
        form.onChoose(withContact(() => ({ mayWakeC: !isOn })));
      }}
    />
  );
}

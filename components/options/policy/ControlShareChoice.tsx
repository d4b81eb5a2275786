import { contactPolicyOf } from '../../../lib/domain/contactPolicy';
import { CONTROL_PERCENTS } from '../../../lib/domain/controlShare';
import type { Day } from '../../../lib/domain/day';
import type { Rules } from '../../../lib/domain/rules';
import { policy_control, policy_control_none, policy_control_share } from '../../../lib/locales/messages/messages';
import { formatPercent } from '../../formatPercent';
import type { RulesForm } from '../useRulesForm';

interface ControlShareChoiceProps {
  readonly form: RulesForm;
  readonly today: Day;
}

/** How many sleepers of class B are left alone to compare with; another share begins another trial, today. */
export function ControlShareChoice({ form, today }: ControlShareChoiceProps) {
  const { control } = contactPolicyOf(form.draft.rules);
  const percents = [...new Set([...CONTROL_PERCENTS, ...(control ? [control.percent] : [])])].sort((a, b) => a - b);
  return (
    <select
      class="choice"
      aria-label={policy_control()}
      value={String(control?.percent ?? '')}
      onChange={({ currentTarget }) => {
        form.onChoose(withControl(Number(currentTarget.value), today));
      }}
    >
      <option value="">{policy_control_none()}</option>
      {percents.map((percent) => (
        <option key={percent} value={String(percent)}>
          {policy_control_share({ percent: formatPercent(percent) })}
        </option>
      ))}
    </select>
  );
}

/** Nobody is held back at 0 percent. */
function withControl(percent: number, since: Day): (rules: Rules) => Rules {
  return (rules) => {
    const { control: _, ...policy } = contactPolicyOf(rules);
    return { ...rules, contact: percent > 0 ? { ...policy, control: { percent, since } } : policy };
  };
}

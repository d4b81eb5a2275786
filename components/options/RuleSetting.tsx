import { type RulesField, rulesRanges, rulesValues } from '../../lib/domain/rulesCheck';
import { Field } from '../Field';
import { numberOf } from './numberOf';
import { problemText } from './problemText';
import { ruleLabels } from './ruleLabels';
import { shownValue } from './rulesDraft';
import { Setting } from './Setting';
import type { RulesForm } from './useRulesForm';

export interface RuleSettingProps {
  readonly field: RulesField;
  readonly form: RulesForm;
}

/** One rule: what it is called, its value, and why a typed one cannot be used. */
export function RuleSetting({ field, form }: RuleSettingProps) {
  const { name, help, unit } = ruleLabels[field];
  const id = `rule-${field}`;
  const text = form.edits[field] ?? shownValue(field, rulesValues(form.saved)[field]);
  const problem = form.draft.problems.find((found) => found.field === field);
  return (
    <Setting label={name()} controlId={id} help={help()}>
      <Field
        id={id}
        value={text}
        onInput={(typed) => form.onType(field, typed)}
        inputMode={rulesRanges[field].isWhole ? 'numeric' : 'decimal'}
        describedBy={`${id}-help`}
        {...(unit && { unit: unit({ n: Math.abs(numberOf(text)) || 0 }) })}
        {...(problem && { error: problemText(problem, form.saved) })}
      />
    </Setting>
  );
}

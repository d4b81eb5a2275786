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
  const { name, help } = ruleLabels[field];
  const id = `rule-${field}`;
  return (
    <Setting label={name()} controlId={id} help={help()}>
      <RuleField field={field} form={form} describedBy={`${id}-help`} />
    </Setting>
  );
}

/** The value alone, where its label stands elsewhere. */
export function RuleField({ field, form, describedBy }: RuleSettingProps & { readonly describedBy?: string }) {
  const { unit } = ruleLabels[field];
  const text = form.edits[field] ?? shownValue(field, rulesValues(form.basis)[field]);
  const problem = form.draft.problems.find((found) => found.field === field);
  return (
    <Field
      id={`rule-${field}`}
      value={text}
      onInput={(typed) => form.onType(field, typed)}
      inputMode={rulesRanges[field].isWhole ? 'numeric' : 'decimal'}
      {...(describedBy !== undefined && { describedBy })}
      {...(unit && { unit: unit({ n: Math.abs(numberOf(text)) || 0 }) })}
      {...(problem && { error: problemText(problem, form.saved) })}
    />
  );
}

import {
  group_by,
  group_by_category,
  group_by_field,
  group_by_product,
  group_closes,
  group_cycle,
  group_field,
  group_fixed,
  group_kind,
  group_kind_cycle,
  group_kind_help,
  group_kind_norm,
  group_kind_once,
  group_kind_season,
  group_lead,
  group_lead_help,
  group_opens,
  group_safety,
  group_words,
  group_words_help,
  options_unit_days,
} from '../../../lib/locales/messages/messages';
import { Field } from '../../Field';
import { Check } from '../Check';
import { Choice } from '../Choice';
import { MonthDayFields } from '../MonthDayFields';
import { numberOf } from '../numberOf';
import { Setting } from '../Setting';
import type { GroupDraft } from './groupDraft';

interface GroupEditorProps {
  readonly group: GroupDraft;
  readonly name: string;
  readonly onChange: (group: GroupDraft) => void;
}

/** The fields of one group rule. What is changed is the head's own and no longer the industry's. */
export function GroupEditor({ group, name, onChange }: GroupEditorProps) {
  const set = (part: Partial<GroupDraft>) => onChange({ ...group, ...part, isPreset: false });
  const { kind } = group;
  return (
    <fieldset class="group-editor" aria-label={name}>
      <Setting label={group_kind()} controlId="group-kind" help={group_kind_help({ kind })}>
        <Choice
          id="group-kind"
          label={group_kind()}
          value={kind}
          choices={[
            { value: 'cycle', label: group_kind_cycle() },
            { value: 'norm', label: group_kind_norm() },
            { value: 'season', label: group_kind_season() },
            { value: 'once', label: group_kind_once() },
          ]}
          onChoose={(chosen) => set({ kind: chosen })}
        />
      </Setting>
      <ForWhom group={group} set={set} />
      {(kind === 'cycle' || kind === 'norm') && (
        <DaysField
          field="cycleDays"
          label={group_cycle()}
          value={group.cycleDays}
          onInput={(cycleDays) => set({ cycleDays })}
        />
      )}
      {kind === 'season' && <SeasonFields group={group} set={set} />}
      {kind !== 'once' && (
        <DaysField
          field="leadDays"
          label={group_lead()}
          help={group_lead_help()}
          value={group.leadDays}
          onInput={(leadDays) => set({ leadDays })}
        />
      )}
      {(kind === 'cycle' || kind === 'norm') && (
        <Check id="group-fixed" label={group_fixed()} isOn={group.isFixed} onTurn={(isFixed) => set({ isFixed })} />
      )}
      {kind !== 'once' && (
        <Check
          id="group-safety"
          label={group_safety()}
          isOn={group.isSafety}
          onTurn={(isSafety) => set({ isSafety })}
        />
      )}
    </fieldset>
  );
}

interface PartProps {
  readonly group: GroupDraft;
  readonly set: (part: Partial<GroupDraft>) => void;
}

function ForWhom({ group, set }: PartProps) {
  return (
    <>
      <Setting label={group_by()} controlId="group-by">
        <Choice
          id="group-by"
          label={group_by()}
          value={group.by}
          choices={[
            { value: 'product', label: group_by_product() },
            { value: 'category', label: group_by_category() },
            { value: 'field', label: group_by_field() },
          ]}
          onChoose={(by) => set({ by })}
        />
      </Setting>
      {group.by === 'field' && (
        <Setting label={group_field()} controlId="group-field">
          <Field id="group-field" inputMode="text" value={group.field} onInput={(field) => set({ field })} />
        </Setting>
      )}
      <Setting label={group_words()} controlId="group-words" help={group_words_help()}>
        <Field
          id="group-words"
          inputMode="text"
          value={group.words}
          onInput={(words) => set({ words })}
          describedBy="group-words-help"
        />
      </Setting>
    </>
  );
}

function SeasonFields({ group, set }: PartProps) {
  const { opensDay, opensMonth, closesDay, closesMonth } = group;
  return (
    <>
      <Setting label={group_opens()}>
        <MonthDayFields
          what={group_opens()}
          day={opensDay}
          month={opensMonth}
          onChange={(day, month) => set({ opensDay: day, opensMonth: month })}
        />
      </Setting>
      <Setting label={group_closes()}>
        <MonthDayFields
          what={group_closes()}
          day={closesDay}
          month={closesMonth}
          onChange={(day, month) => set({ closesDay: day, closesMonth: month })}
        />
      </Setting>
    </>
  );
}

interface DaysFieldProps {
  readonly field: 'cycleDays' | 'leadDays';
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
}

function DaysField({ field, label, help, value, onInput }: DaysFieldProps) {
  const id = `group-${field}`;
  return (
    <Setting label={label} controlId={id} {...(help !== undefined && { help })}>
      <Field id={id} value={value} onInput={onInput} unit={options_unit_days({ n: Math.abs(numberOf(value)) || 0 })} />
    </Setting>
  );
}

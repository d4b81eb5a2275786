import type { GroupRuleProblem } from '../../../lib/domain/groups/checkGroupRules';
import {
  count_days,
  group_wrong,
  groups_close,
  groups_edit,
  groups_edit_label,
  groups_few,
  groups_remove,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { formatNumber } from '../../formatNumber';
import { trusted } from '../../trusted';
import { GroupEditor } from './GroupEditor';
import type { GroupDraft } from './groupDraft';
import { groupExpects, groupName } from './groupName';

interface GroupRowProps {
  readonly group: GroupDraft;
  readonly preset: string | undefined;
  /** What the base has under it; undefined: nobody. */
  readonly seen: { readonly clients: number; readonly days: number | undefined } | undefined;
  readonly isCounted: boolean;
  readonly problem: GroupRuleProblem['why'] | undefined;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChange: (group: GroupDraft) => void;
  readonly onRemove: () => void;
}

/** One rule in a line; opened, its fields below it. */
export function GroupRow(props: GroupRowProps) {
  const { group, preset, seen, isCounted, problem, isOpen, onOpen, onChange, onRemove } = props;
  const name = groupName(group, preset);
  return (
    <>
      <tr class={isOpen ? 'opened' : undefined}>
        <td dir="auto">{name}</td>
        <td>
          {groupExpects(group)}
          {problem && (
            <span class="field-error" role="alert">
              {group_wrong({ why: problem })}
            </span>
          )}
        </td>
        <td class="r muted">
          {seen && (seen.days === undefined ? groups_few() : count_days({ n: Math.round(seen.days) }))}
        </td>
        <td class="r">{isCounted && formatNumber(seen?.clients ?? 0)}</td>
        <td class="r acts">
          <button
            type="button"
            class="btn plain small"
            aria-expanded={isOpen}
            aria-label={isOpen ? undefined : groups_edit_label({ name })}
            onClick={trusted(() => onOpen(!isOpen))}
          >
            {isOpen ? groups_close() : groups_edit()}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr class="asking">
          <td colSpan={5}>
            <GroupEditor group={group} name={name} onChange={onChange} />
            <Button size="small" look="text" onPress={onRemove}>
              {groups_remove()}
            </Button>
          </td>
        </tr>
      )}
    </>
  );
}

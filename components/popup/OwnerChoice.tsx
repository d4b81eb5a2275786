import type { OwnerShare } from '../../lib/domain/wakeUpList';
import { day_owner, day_owner_of, day_owner_team, day_owner_unchosen } from '../../lib/locales/messages/messages';
import { formatNumber } from '../formatNumber';

export interface OwnerChoiceProps {
  readonly owners: readonly OwnerShare[];
  /** Undefined: the whole team. */
  readonly chosen: string | undefined;
  /** True while nothing is chosen, the whole team neither. */
  readonly isOpen?: boolean;
  readonly onOwner: (owner: string | undefined) => void;
}

const TEAM = '';
/** No name: names are trimmed. */
const UNCHOSEN = ' ';

/** Whose clients the list is of: one manager's, by the name the CRM shows, or the whole team's. */
export function OwnerChoice({ owners, chosen, isOpen = false, onOwner }: OwnerChoiceProps) {
  const isListed = chosen === undefined || owners.some(({ name }) => name === chosen);
  return (
    <label class="owner">
      <span>{day_owner()}</span>
      <select
        value={isOpen ? UNCHOSEN : (chosen ?? TEAM)}
        onChange={({ currentTarget: { value } }) => onOwner(value === TEAM ? undefined : value)}
      >
        {isOpen && (
          <option value={UNCHOSEN} disabled>
            {day_owner_unchosen()}
          </option>
        )}
        <option value={TEAM}>{day_owner_team()}</option>
        {!isListed && <option value={chosen}>{chosen}</option>}
        {owners.map(({ name, clients }) => (
          <option key={name} value={name}>
            {day_owner_of({ name, count: formatNumber(clients) })}
          </option>
        ))}
      </select>
    </label>
  );
}

import type { FoundClient } from '../../../lib/domain/clientData/clientData';
import type { Day } from '../../../lib/domain/day';
import type { ClientRule } from '../../../lib/domain/hand/clientRule';
import { client_rules_change, client_rules_change_of } from '../../../lib/locales/messages/messages';
import { correctionAbout, correctionText } from '../../hand/correctionText';
import { trusted } from '../../trusted';

interface ClientRuleLineProps {
  readonly rule: ClientRule;
  readonly today: Day;
  readonly onOpen: (client: FoundClient) => void;
}

/** One client with all that is set for him. */
export function ClientRuleLine({ rule, today, onOpen }: ClientRuleLineProps) {
  const { name, set } = rule;
  return (
    <li>
      <span class="who">
        <b dir="auto">{name}</b>
        {set.map((one) => (
          <span key={one.what}>
            {correctionText(one)} <small class="muted">{correctionAbout(one, today)}</small>
          </span>
        ))}
      </span>
      <button
        type="button"
        class="btn small plain"
        aria-label={client_rules_change_of({ name })}
        onClick={trusted(() => onOpen(rule))}
      >
        {client_rules_change()}
      </button>
    </li>
  );
}

import { teach_doubt, teach_fact, teach_facts, teach_missing } from '../../lib/locales/messages/messages';
import { Icon } from '../Icon';
import { checkIcon, doubtfulIcon, type IconShape, partialIcon } from '../icons';
import type { FactView } from './teachView';

/** What was shown so far and is recognised on this page. */
export function TeachFacts({ facts }: { readonly facts: readonly FactView[] }) {
  if (facts.length === 0) return undefined;
  return (
    <dl class="facts" aria-label={teach_facts()}>
      {facts.map((fact) => (
        <div key={fact.field} data-state={fact.state}>
          <dt>{teach_fact({ field: fact.field })}</dt>
          <dd>
            <span title={fact.text}>{fact.text ?? stateText(fact.state)}</span>
            <Icon shape={ICONS[fact.state]} size={12} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const ICONS: Readonly<Record<FactView['state'], IconShape>> = {
  read: checkIcon,
  part: partialIcon,
  missing: doubtfulIcon,
  doubt: doubtfulIcon,
};

function stateText(state: FactView['state']): string {
  return state === 'doubt' ? teach_doubt() : teach_missing();
}

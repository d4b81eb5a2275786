import type { Day } from '../../../lib/domain/day';
import type { ContactKind } from '../../../lib/domain/identity/contactValues';
import type { Proposal, ProposedClient } from '../../../lib/domain/identity/proposal';
import {
  duplicates_apart,
  duplicates_apart_of,
  duplicates_file,
  duplicates_last,
  duplicates_merge,
  duplicates_merge_of,
  duplicates_never,
  duplicates_purchases,
  duplicates_same_email,
  duplicates_same_phone,
  duplicates_same_tax,
  duplicates_shown,
} from '../../../lib/locales/messages/messages';
import { formatDay } from '../../formatDay';
import { trusted } from '../../trusted';
import type { DuplicatesEvents } from './duplicatesView';

const sameWords: Readonly<Record<ContactKind, () => string>> = {
  phone: duplicates_same_phone,
  email: duplicates_same_email,
  taxNumber: duplicates_same_tax,
};

interface ProposalLineProps {
  readonly proposal: Proposal;
  readonly events: Pick<DuplicatesEvents, 'onMerge' | 'onApart'>;
  readonly today: Day;
}

/** Two clients side by side, what they share, and the user's word on it. */
export function ProposalLine({ proposal, events, today }: ProposalLineProps) {
  const { into, from, why } = proposal;
  const names = { one: into.name, other: from.name };
  return (
    <li>
      <Client client={into} today={today} isShown />
      <Client client={from} today={today} />
      <span class="why">
        {why.map((kind) => (
          <span key={kind} class="tag">
            {sameWords[kind]()}
          </span>
        ))}
      </span>
      <span class="acts">
        <button
          type="button"
          class="btn small plain"
          aria-label={duplicates_merge_of(names)}
          onClick={trusted(() => events.onMerge(proposal))}
        >
          {duplicates_merge()}
        </button>
        <button
          type="button"
          class="btn small text"
          aria-label={duplicates_apart_of(names)}
          onClick={trusted(() => events.onApart(proposal))}
        >
          {duplicates_apart()}
        </button>
      </span>
    </li>
  );
}

interface ClientProps {
  readonly client: ProposedClient;
  readonly today: Day;
  /** True of the one whose name stays. */
  readonly isShown?: boolean;
}

function Client({ client: { name, site, purchases, lastOn }, today, isShown = false }: ClientProps) {
  const host = URL.canParse(site) ? new URL(site).host : '';
  return (
    <span class="who">
      <b dir="auto">{name}</b>
      <small class="muted">{[host || duplicates_file(), boughtText(purchases, lastOn, today)].join(' · ')}</small>
      {isShown && <small class="faint">{duplicates_shown()}</small>}
    </span>
  );
}

function boughtText(purchases: number, lastOn: Day | undefined, today: Day): string {
  if (purchases === 0 || lastOn === undefined) return duplicates_never();
  return `${duplicates_purchases({ n: purchases })}, ${duplicates_last({ day: formatDay(lastOn, today) })}`;
}

import type { Day } from '../../../lib/domain/day';
import {
  duplicates_closed,
  duplicates_found,
  duplicates_keep,
  duplicates_keep_help,
  duplicates_keep_no,
  duplicates_keep_yes,
  duplicates_lead,
  duplicates_looking,
  duplicates_more,
  duplicates_none,
  duplicates_none_rest,
  duplicates_nothing,
  duplicates_nothing_rest,
  duplicates_title,
} from '../../../lib/locales/messages/messages';
import { formatNumber } from '../../formatNumber';
import { doubtfulIcon, infoIcon } from '../../icons';
import { Note } from '../../Note';
import { Choice } from '../Choice';
import type { PageProps } from '../Options';
import { PageHead } from '../PageHead';
import { Setting } from '../Setting';
import type { DuplicatesEvents, DuplicatesView } from './duplicatesView';
import { MergedList } from './MergedList';
import { Outcome } from './Outcome';
import { ProposalLine } from './ProposalLine';

/** Clients that may be one, for the user to say; those he has called one; what they are recognised by. */
export function Duplicates({ view, events }: PageProps) {
  const { duplicates, today } = view;
  return (
    <>
      <PageHead title={duplicates_title()} lead={duplicates_lead()} />
      <section class="card" aria-label={duplicates_title()}>
        <Outcome view={duplicates} onUndo={events.duplicates.onUndo} />
        <Proposals view={duplicates} events={events.duplicates} today={today} />
      </section>
      {typeof duplicates.found === 'object' && duplicates.found.merged.length > 0 && (
        <MergedList merged={duplicates.found.merged} today={today} onSplit={events.duplicates.onSplit} />
      )}
      <section class="card">
        <KeepContacts keeps={duplicates.keepsContacts} onKeep={events.duplicates.onKeepContacts} />
      </section>
    </>
  );
}

interface ProposalsProps {
  readonly view: DuplicatesView;
  readonly events: DuplicatesEvents;
  readonly today: Day;
}

function Proposals({ view: { found }, events, today }: ProposalsProps) {
  if (found === 'looking') return <p class="muted">{duplicates_looking()}</p>;
  if (found === 'closed') {
    return (
      <Note tone="warn" icon={doubtfulIcon}>
        {duplicates_closed()}
      </Note>
    );
  }
  if (found.total === 0) return <Nothing isAnyKnown={found.recognisable > 0} />;
  return (
    <>
      <h3>{duplicates_found({ n: found.total, shown: formatNumber(found.total) })}</h3>
      <ul class="duplicates">
        {found.proposals.map((proposal) => (
          <ProposalLine
            key={`${proposal.into.key} ${proposal.from.key}`}
            proposal={proposal}
            events={events}
            today={today}
          />
        ))}
      </ul>
      {found.total > found.proposals.length && (
        <p class="faint">{duplicates_more({ n: formatNumber(found.total - found.proposals.length) })}</p>
      )}
    </>
  );
}

function Nothing({ isAnyKnown }: { readonly isAnyKnown: boolean }) {
  return (
    <Note icon={infoIcon}>
      <b>{isAnyKnown ? duplicates_none() : duplicates_nothing()}</b>{' '}
      {isAnyKnown ? duplicates_none_rest() : duplicates_nothing_rest()}
    </Note>
  );
}

function KeepContacts({ keeps, onKeep }: { readonly keeps: boolean; readonly onKeep: (keeps: boolean) => void }) {
  return (
    <Setting label={duplicates_keep()} help={duplicates_keep_help()} controlId="keep-contacts">
      <Choice
        id="keep-contacts"
        label={duplicates_keep()}
        value={keeps ? 'yes' : 'no'}
        choices={[
          { value: 'no', label: duplicates_keep_no() },
          { value: 'yes', label: duplicates_keep_yes() },
        ]}
        onChoose={(value) => onKeep(value === 'yes')}
      />
    </Setting>
  );
}

import type { Day } from '../../../lib/domain/day';
import {
  client_rules_change,
  client_rules_change_of,
  client_rules_close,
  client_rules_closed,
  client_rules_find,
  client_rules_lead,
  client_rules_looking,
  client_rules_more,
  client_rules_new,
  client_rules_none,
  client_rules_title,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { formatNumber } from '../../formatNumber';
import { HandPage } from '../../hand/HandPage';
import { doubtfulIcon } from '../../icons';
import { Note } from '../../Note';
import { FoundList, foundText } from '../data/FoundList';
import { Setting } from '../Setting';
import { ClientRuleLine } from './ClientRuleLine';
import type { ClientRulesEvents, ClientRulesView } from './clientRulesView';

interface ClientRulesCardProps {
  readonly view: ClientRulesView;
  readonly events: ClientRulesEvents;
  readonly today: Day;
}

/** What is set for single clients: it wins over group, company and arithmetic. */
export function ClientRulesCard({ view, events, today }: ClientRulesCardProps) {
  const { text, found, opened } = view;
  return (
    <section class="card find client-rules" aria-label={client_rules_title()}>
      <h3>{client_rules_title()}</h3>
      <p class="muted">{client_rules_lead()}</p>
      <Standing view={view} today={today} onOpen={events.onOpen} />
      {opened ? (
        <Opened view={view} events={events} />
      ) : (
        <>
          <Setting label={client_rules_new()} controlId="rule-client">
            <span class="field wide">
              <input
                id="rule-client"
                type="search"
                autocomplete="off"
                placeholder={client_rules_find()}
                value={text}
                onInput={({ currentTarget }) => events.onFind(currentTarget.value)}
              />
            </span>
          </Setting>
          <div role="status">
            <p class="muted">{foundText(found)}</p>
          </div>
          {typeof found === 'object' && (
            <FoundList
              found={found}
              label={client_rules_change()}
              labelOf={client_rules_change_of}
              onPick={events.onOpen}
            />
          )}
        </>
      )}
    </section>
  );
}

interface StandingProps extends Pick<ClientRulesCardProps, 'view' | 'today'>, Pick<ClientRulesEvents, 'onOpen'> {}

function Standing({ view: { standing, opened }, today, onOpen }: StandingProps) {
  if (standing === 'looking') return <p class="muted">{client_rules_looking()}</p>;
  if (standing === 'closed') {
    return (
      <Note tone="warn" icon={doubtfulIcon}>
        {client_rules_closed()}
      </Note>
    );
  }
  if (standing.total === 0) return <p class="muted">{client_rules_none()}</p>;
  const rest = standing.total - standing.rows.length;
  return (
    <>
      <ul class="found">
        {standing.rows
          .filter(({ key }) => key !== opened?.key)
          .map((rule) => (
            <ClientRuleLine key={rule.key} rule={rule} today={today} onOpen={onOpen} />
          ))}
      </ul>
      {rest > 0 && <p class="faint">{client_rules_more({ n: formatNumber(rest) })}</p>}
    </>
  );
}

function Opened({ view: { opened, role }, events }: Pick<ClientRulesCardProps, 'view' | 'events'>) {
  if (!opened) return null;
  return (
    <article class="client" aria-label={opened.name}>
      <header class="cardhead">
        <b dir="auto">{opened.name}</b>
        <Button look="text" size="small" onPress={events.onClose}>
          {client_rules_close()}
        </Button>
      </header>
      <HandPage key={opened.key} page="correct" client={opened.client} tools={events.toolsFor(opened, role)} />
    </article>
  );
}

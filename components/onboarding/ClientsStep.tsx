import {
  welcome_back,
  welcome_clients_lead,
  welcome_clients_looks,
  welcome_clients_nobody,
  welcome_clients_title,
  welcome_clients_wait,
  welcome_next,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { sunIcon } from '../icons';
import { Note } from '../Note';
import { knownClients } from '../popup/popupScreen';
import { ReadingNote } from '../popup/ReadingNote';
import { ClientLines } from './ClientLines';
import type { StepProps } from './ConnectStep';
import { firstClients } from './firstClients';
import { StepFrame } from './StepFrame';

/** Three clients the user knows, to compare with what he knows. */
export function ClientsStep({ view, events }: StepProps) {
  const clients = view.list ? firstClients(view.list) : [];
  const isAny = clients.length > 0;
  return (
    <StepFrame
      at={3}
      title={welcome_clients_title()}
      {...(isAny && { lead: welcome_clients_lead({ n: clients.length }) })}
      onSkip={() => events.onScreen('tour')}
      foot={
        <>
          <Button look="text" onPress={() => events.onScreen('read')}>
            {welcome_back()}
          </Button>
          <Button look={isAny ? 'wake' : 'plain'} onPress={() => events.onScreen('day')}>
            {isAny ? welcome_clients_looks() : welcome_next()}
          </Button>
        </>
      }
    >
      {isAny ? <ClientLines rows={clients} today={view.today} /> : <Nobody view={view} events={events} />}
    </StepFrame>
  );
}

/** Nothing to show yet, or nobody needs anything. */
function Nobody({ view, events }: StepProps) {
  if (view.list && knownClients(view.list) > 0)
    return (
      <Note tone="good" icon={sunIcon}>
        {welcome_clients_nobody()}
      </Note>
    );
  return (
    <>
      <p class="muted">{welcome_clients_wait()}</p>
      {view.site && <ReadingNote site={view.site} today={view.today} events={events} />}
    </>
  );
}

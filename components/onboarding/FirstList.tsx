import {
  welcome_back,
  welcome_clients_wait,
  welcome_list_done,
  welcome_list_lead,
  welcome_list_title,
  welcome_list_tour,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { ClientLines } from './ClientLines';
import type { StepProps } from './ConnectStep';
import { firstCalls } from './firstClients';
import { StepFrame } from './StepFrame';

/** What the steps lead to: whom to call today. */
export function FirstList({ view, events }: StepProps) {
  const rows = view.list ? firstCalls(view.list, view.capacity) : [];
  return (
    <StepFrame
      at={undefined}
      title={welcome_list_title()}
      lead={welcome_list_lead()}
      foot={
        <>
          <Button look="text" onPress={() => events.onScreen('day')}>
            {welcome_back()}
          </Button>
          <span class="end">
            <Button onPress={events.onDone}>{welcome_list_done()}</Button>
            <Button look="wake" onPress={() => events.onScreen('tour')}>
              {welcome_list_tour()}
            </Button>
          </span>
        </>
      }
    >
      {rows.length > 0 ? <ClientLines rows={rows} today={view.today} /> : <p class="muted">{welcome_clients_wait()}</p>}
    </StepFrame>
  );
}

import {
  call_client_replies,
  call_consent_closed,
  call_consent_closed_text,
  call_consent_kept,
  call_full,
  call_short,
  call_why_stopped,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { clockIcon, lockIcon } from '../icons';
import { Note } from '../Note';
import { ConsentGrid } from './ConsentGrid';
import { keyActs } from './callKeys';
import type { CallPageProps } from './callView';
import { ReasonGrid } from './ReasonGrid';
import { SaidLine, SaidLines } from './SaidLine';
import type { StartPageView } from './talkViews';
import { UnsaidLine } from './UnsaidLine';

/** The first lines; without consent they ask for an opinion and for permission, and nothing is offered. */
export function StartPage({ page, act }: CallPageProps<StartPageView>) {
  const keys = keyActs(page);
  return (
    <>
      {page.held !== undefined && <Note icon={clockIcon}>{page.held}</Note>}
      {page.isFeedback && (
        <Note icon={lockIcon}>
          <b>{call_consent_closed()}</b> {call_consent_closed_text()}
        </Note>
      )}
      <SaidLines lines={page.lines} />
      <UnsaidLine unsaid={page.unsaid} />
      {page.isFull && page.more.map((line) => <SaidLine key={line.text} line={line} />)}
      {page.consents.length > 0 && (
        <>
          <h3>{call_client_replies()}</h3>
          <ConsentGrid page={page} keys={keys} act={act} />
          <p class="faint">{call_consent_kept()}</p>
        </>
      )}
      <div class="h3row">
        <h3>{call_why_stopped()}</h3>
        {page.more.length > 0 && (
          <Button look="text" size="small" onPress={() => act({ kind: 'full' })}>
            {page.isFull ? call_short() : call_full()}
          </Button>
        )}
      </div>
      <ReasonGrid reasons={page.reasons} keys={keys} act={act} />
    </>
  );
}

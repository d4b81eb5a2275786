import {
  call_advice,
  call_client_replies,
  call_common_objections,
  call_end_it,
  call_end_it_text,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { infoIcon } from '../icons';
import { Note } from '../Note';
import { stormIcon } from './callIcons';
import { keyActs } from './callKeys';
import type { CallPageProps } from './callView';
import { NoAnswer } from './NoAnswer';
import { Objections } from './Objections';
import { ReasonChip } from './ReasonChip';
import { SaidLine } from './SaidLine';
import type { BranchPageView } from './talkViews';

/** What to say to the reason the client has given, and to what he objects. */
export function BranchPage({ page, act }: CallPageProps<BranchPageView>) {
  return (
    <>
      <ReasonChip reason={page.reason} act={act} />
      {page.isEnding && (
        <Note tone="stop" icon={stormIcon}>
          <b>{call_end_it()}</b> {call_end_it_text()}
        </Note>
      )}
      {page.lines.map((line) => (
        <SaidLine key={line.text} line={line} />
      ))}
      <h3>{call_client_replies()}</h3>
      <Objections objections={page.objections} open={page.openObjection} keys={keyActs(page)} act={act}>
        <NoAnswer noAnswer={page.noAnswer} act={act} />
      </Objections>
      {page.common.length > 0 && !page.isEnding && (
        <>
          <Button look="text" size="small" onPress={() => act({ kind: 'commonObjections' })}>
            {call_common_objections()}
          </Button>
          {page.isCommonOpen && <Objections objections={page.common} open={page.openObjection} keys={[]} act={act} />}
        </>
      )}
      {page.advice.length > 0 && (
        <Note icon={infoIcon}>
          <span class="sr">{call_advice()} </span>
          {page.advice.join(' ')}
        </Note>
      )}
    </>
  );
}

import { Fragment } from 'preact';
import {
  call_best_hours,
  call_copied,
  call_copy_message,
  call_copy_subject,
  call_drafts,
  call_message_asked,
  call_message_closed,
  call_message_none,
  call_message_sent,
  call_message_way,
  call_voicemail_text,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { checkIcon, infoIcon, lockIcon } from '../icons';
import { Note } from '../Note';
import { Segmented } from '../Segmented';
import { Choice } from './Choice';
import { bubbleIcon, copyIcon } from './callIcons';
import { keyActs, keyOf } from './callKeys';
import type { CallAct, CallPageProps } from './callView';
import type { DraftView, MessagePageView } from './contactViews';
import { UnsaidLine } from './UnsaidLine';

/** Ready words by a way other than a call; nothing is sent by itself. */
export function MessagePage({ page, view, act }: CallPageProps<MessagePageView>) {
  return (
    <>
      <div class="ways">
        <Segmented
          name="call-way"
          label={call_message_way()}
          value={page.way}
          onChoose={(way) => act({ kind: 'way', way })}
          choices={page.ways.map(({ code, label }) => ({ value: code, label }))}
        />
      </div>
      {page.isAskedFor && (
        <Note tone="good" icon={checkIcon}>
          {call_message_asked()}
        </Note>
      )}
      {page.closed && (
        <Note icon={lockIcon}>
          {page.why} {call_message_closed({ why: page.closed })}
        </Note>
      )}
      {page.drafts.length > 1 && <Drafts page={page} act={act} />}
      {page.way === 'call' && <p class="faint">{call_voicemail_text()}</p>}
      {page.draft ? (
        <Message draft={page.draft} page={page} view={view} act={act} />
      ) : (
        page.closed !== 'refused' && <Note icon={infoIcon}>{call_message_none()}</Note>
      )}
      {page.draft && <UnsaidLine unsaid={page.unsaid} />}
    </>
  );
}

function Drafts({ page, act }: Pick<CallPageProps<MessagePageView>, 'page' | 'act'>) {
  const keys = keyActs(page);
  return (
    <fieldset class="choices">
      <legend class="sr">{call_drafts()}</legend>
      {page.drafts.map(({ code, label }) => {
        const choose: CallAct = { kind: 'draft', code };
        return (
          <Choice
            key={code}
            icon={bubbleIcon}
            label={label}
            hotkey={keyOf(keys, choose)}
            isChosen={code === page.draft?.code}
            onPress={() => act(choose)}
          />
        );
      })}
    </fieldset>
  );
}

interface MessageProps extends CallPageProps<MessagePageView> {
  readonly draft: DraftView;
}

function Message({ draft, page, view, act }: MessageProps) {
  const { subject, text, best } = draft;
  return (
    <>
      {subject !== undefined && <p class="ready subject">{subject}</p>}
      <p class="ready message">{text}</p>
      {draft.facts.length > 0 && (
        <dl class="facts">
          {draft.facts.map(({ label, value }) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {best && <p class="faint">{call_best_hours(best)}</p>}
      <div class="mini">
        <Button
          icon={view.copied === 'message' ? checkIcon : copyIcon}
          onPress={() => act({ kind: 'copy', what: 'message', text })}
        >
          {view.copied === 'message' ? call_copied() : call_copy_message()}
        </Button>
        {subject !== undefined && (
          <Button look="text" onPress={() => act({ kind: 'copy', what: 'subject', text: subject })}>
            {view.copied === 'subject' ? call_copied() : call_copy_subject()}
          </Button>
        )}
        {page.way !== 'call' && (
          <Button look="text" disabled={!draft.isTaken} onPress={() => act({ kind: 'outcome', code: 'messageSent' })}>
            {call_message_sent()}
          </Button>
        )}
      </div>
    </>
  );
}

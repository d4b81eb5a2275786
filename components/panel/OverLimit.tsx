import {
  call_asked_hint,
  call_back_to_offer,
  call_client_asks,
  call_copied,
  call_copy_request,
  call_over_limit,
  call_over_rest,
  call_over_within,
  call_request,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { Field } from '../Field';
import { formatMoney } from '../formatMoney';
import { checkIcon, doubtfulIcon } from '../icons';
import { Note } from '../Note';
import { copyIcon } from './callIcons';
import type { CallPageProps } from './callView';
import type { OverLimitView } from './offerViews';
import { ReasonChip } from './ReasonChip';
import { SaidLine } from './SaidLine';

/** The client asks for more: nothing above the limit is promised, the rest is a request to the head of sales. */
export function OverLimit({ page, view, act }: CallPageProps<OverLimitView>) {
  const isOver = page.askedMinor !== undefined && page.askedMinor > page.promiseMinor;
  return (
    <>
      {page.reason && <ReasonChip reason={page.reason} act={act} />}
      <div class="h3row">
        <label for="call-asked">
          <h3>{call_client_asks()}</h3>
        </label>
        <Field
          id="call-asked"
          value={page.asked}
          inputMode="decimal"
          error={page.asked !== '' && page.askedMinor === undefined ? call_asked_hint() : undefined}
          onInput={(text) => act({ kind: 'asked', text })}
        />
      </div>
      {page.askedMinor !== undefined && <Verdict page={page} isOver={isOver} />}
      {isOver && (
        <>
          <SaidLine line={{ role: 'say', text: page.say }} />
          <h3>{call_request()}</h3>
          <p class="ready">{page.request}</p>
        </>
      )}
      <div class="mini">
        {isOver && (
          <Button
            icon={view.copied === 'request' ? checkIcon : copyIcon}
            onPress={() => act({ kind: 'copy', what: 'request', text: page.request })}
          >
            {view.copied === 'request' ? call_copied() : call_copy_request()}
          </Button>
        )}
        <Button look="text" onPress={() => act({ kind: 'asksMore' })}>
          {call_back_to_offer()}
        </Button>
      </div>
    </>
  );
}

function Verdict({ page, isOver }: { readonly page: OverLimitView; readonly isOver: boolean }) {
  const money = (minor: number) => formatMoney(minor, page.currency);
  if (!isOver) {
    return (
      <Note tone="good" icon={checkIcon}>
        {call_over_within({ money: money(page.askedMinor ?? 0) })}
      </Note>
    );
  }
  return (
    <Note tone="warn" icon={doubtfulIcon}>
      <b>{call_over_limit({ money: money(page.promiseMinor) })}</b>{' '}
      {call_over_rest({ money: money((page.askedMinor ?? 0) - page.promiseMinor) })}
    </Note>
  );
}

import { act_retry, call_closed, call_opening } from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { doubtfulIcon, lockIcon } from '../icons';
import { Note } from '../Note';
import { Skeleton } from '../Skeleton';
import type { CallPageProps, ClosedPageView } from './callView';

/** Nothing to say: the client asked not to be called, his history is not known, or nothing has come yet. */
export function ClosedPage({ page, act }: CallPageProps<ClosedPageView>) {
  if (page.why === 'opening') {
    return (
      <div class="opening" role="status" aria-label={call_opening()}>
        <Skeleton width="90%" />
        <Skeleton width="70%" />
        <Skeleton width="80%" />
      </div>
    );
  }
  const isFailure = page.why === 'noAnswer';
  return (
    <Note
      tone={isFailure ? 'warn' : 'plain'}
      icon={isFailure ? doubtfulIcon : lockIcon}
      acts={
        isFailure && (
          <Button size="small" onPress={() => act({ kind: 'retry' })}>
            {act_retry()}
          </Button>
        )
      }
    >
      <b>{call_closed({ why: page.why })}</b> {page.text}
    </Note>
  );
}

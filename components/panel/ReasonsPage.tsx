import { call_why_stopped } from '../../lib/locales/messages/messages';
import { keyActs } from './callKeys';
import type { CallPageProps } from './callView';
import { ReasonGrid } from './ReasonGrid';
import type { ReasonsPageView } from './talkViews';

export function ReasonsPage({ page, act }: CallPageProps<ReasonsPageView>) {
  return (
    <>
      <h3>{call_why_stopped()}</h3>
      <ReasonGrid reasons={page.reasons} keys={keyActs(page)} act={act} />
    </>
  );
}

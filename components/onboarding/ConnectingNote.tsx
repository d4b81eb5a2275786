import { welcome_asking, welcome_failed, welcome_refused } from '../../lib/locales/messages/messages';
import { doubtfulIcon, globeIcon, lockIcon } from '../icons';
import { Note } from '../Note';
import { hostOf } from '../popup/popupView';
import type { Connecting } from './onboardingView';

/** How the last press on "Connect" fares. */
export function ConnectingNote({ connecting }: { readonly connecting: Connecting }) {
  return <div role="status">{noteOf(connecting)}</div>;
}

function noteOf(connecting: Connecting) {
  if (connecting.kind === 'none') return undefined;
  const host = hostOf(connecting.origin);
  if (connecting.kind === 'asking') return <Note icon={globeIcon}>{welcome_asking({ host })}</Note>;
  if (connecting.kind === 'refused')
    return (
      <Note tone="warn" icon={lockIcon}>
        {welcome_refused({ host })}
      </Note>
    );
  return (
    <Note tone="warn" icon={doubtfulIcon}>
      {welcome_failed({ host })}
    </Note>
  );
}

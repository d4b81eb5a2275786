import { followAddress } from './address';
import type { Ask } from './ask';

/** A page app may show what tells its CRM only after signing in; more addresses than this are not tried. */
const MOST_LOOKS = 5;

/** Asks the background to look again which CRM this is, now and at the next addresses, until it has been found. */
export function seekAdapter(isFound: () => boolean, ask: Ask, signal: AbortSignal): void {
  let looks = 0;
  const seek = () => {
    if (isFound() || looks >= MOST_LOOKS) return;
    looks += 1;
    ask('wantAdapter').catch(() => {
      // Asked again at the next address.
    });
  };
  seek();
  followAddress(seek, signal);
}

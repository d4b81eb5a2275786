import type { PageAdapter } from '../../crm/adapter';
import { followAddress } from '../address';
import type { Ask } from '../ask';
import { listPage } from './listPage';

/** Has the marks' script brought into this frame at its first list; at the next one again if it could not be. */
export function callMarks(adapter: PageAdapter, ask: Ask, end: AbortSignal): void {
  let isCalled = false;
  const look = (address: URL) => {
    if (isCalled || end.aborted || !listPage(adapter, address)) return;
    isCalled = true;
    ask('wantPart', { part: 'marks' }).catch(() => {
      isCalled = false;
    });
  };
  look(new URL(location.href));
  followAddress(look, end);
}

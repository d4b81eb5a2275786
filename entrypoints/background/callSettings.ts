import type { Refusal } from '../../lib/bridge/messages';
import type { ReasonFix } from '../../lib/domain/content/reason';
import type { Caller } from '../../lib/domain/talk/caller';
import { callerItem, fixesItem } from '../../lib/store/call/callItems';
import { liftWord } from '../../lib/store/call/liftWord';
import { momentOf } from '../../lib/store/moment';
import { refreshSoon } from './keepFresh';
import { refusing } from './refusing';

export async function saveCaller(caller: Caller): Promise<'saved'> {
  await callerItem.setValue(caller);
  return 'saved';
}

export async function saveFixes(fixes: readonly ReasonFix[]): Promise<'saved'> {
  await fixesItem.setValue(fixes);
  return 'saved';
}

/** Lists and open pages follow at once; other cards with his phone, as soon as the list is built anew. */
export function liftDoNotContact(id: string, reason: string): Promise<'lifted' | Refusal> {
  return refusing(async () => {
    const done = await liftWord(id, reason, momentOf(new Date()));
    if (done === 'lifted') await refreshSoon();
    return done;
  });
}

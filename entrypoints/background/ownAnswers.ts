import type { Doors } from '../../lib/bridge/gate';
import { putTroubleAway } from '../../lib/store/health';
import { saveRules } from '../../lib/store/saveRules';
import { readBase, stopBase, watchReadings } from './baseReading';
import { connectSite, disconnectSite } from './connecting';
import { eraseEverything } from './erasing';
import { refreshNow } from './keepFresh';
import { saveLanguage } from './language';
import { chooseSource } from './siteFacts';

/** What our own pages may ask. */
export const ownAnswers: Doors['own'] = {
  connectSite: async ({ origin, tabId }) => ({ adapter: await connectSite(origin, tabId) }),
  disconnectSite: ({ origin, erase }) => disconnectSite(origin, erase),
  readBase: ({ origin }) => readBase(origin),
  stopBase: ({ origin }) => stopBase(origin),
  rebuildList: async () => {
    await watchReadings();
    await refreshNow();
  },
  saveRules: async (rules) => {
    if (!(await saveRules(rules))) return { refused: 'badRules' };
    void refreshNow();
    return 'saved';
  },
  saveLanguage,
  chooseSource: ({ origin, source }) => chooseSource(origin, source),
  putTroubleAway: ({ origin }) => putTroubleAway(origin),
  eraseEverything,
};

import type { Doors } from '../../lib/bridge/gate';
import { putTroubleAway } from '../../lib/store/health';
import { keepContacts } from '../../lib/store/identity/contacts';
import { forgetVisit } from '../../lib/store/pageVisits';
import { saveRetention } from '../../lib/store/retention/retention';
import { saveRules } from '../../lib/store/saveRules';
import { learnOfSite } from '../../lib/store/sites';
import { measureBase, readBase, stopBase, watchReadings } from './baseReading';
import { liftDoNotContact, saveCaller, saveFixes } from './callSettings';
import { connectSite, disconnectSite } from './connecting';
import { eraseEverything, eraseOne } from './erasing';
import { beginAfresh, checkNow, completeRestoring, prepareRestoring, takeRestored } from './healing';
import { sayOfClients } from './identities';
import { refreshNow } from './keepFresh';
import { saveLanguage } from './language';
import { followLock } from './locking';
import { refusing } from './refusing';
import { chooseSource, learnAnswer, mayReadBase } from './siteFacts';

import { importTaught, removeTaught, renameTaught, restoreTaught, useTaught } from './taughtCrms';
import { forgetTeaching, startTeaching } from './teaching';

/** What our own pages may ask. */
export const ownAnswers: Doors['own'] = {
  connectSite: async ({ origin, tabId }) => ({ adapter: await connectSite(origin, tabId) }),
  disconnectSite: async ({ origin, erase }) => {
    await forgetTeaching(origin);
    await forgetVisit(origin);
    await disconnectSite(origin, erase);
  },
  measureBase: async ({ origin }) =>
    (await mayReadBase(origin)) ? measureBase(origin) : { started: false, why: 'unconfirmed' },
  readBase: async ({ origin, as }) =>
    (await mayReadBase(origin)) ? readBase(origin, as) : { started: false, why: 'unconfirmed' },
  stopBase: ({ origin }) => stopBase(origin),
  keepFresh: ({ origin, isOn }) => learnOfSite(origin, (known) => ({ ...known, keepsFresh: isOn })),
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
  learnAnswer: ({ origin, answer }) => learnAnswer(origin, answer),
  putTroubleAway: ({ origin }) => putTroubleAway(origin),
  startTeaching: ({ origin, tabId }) => startTeaching(origin, tabId),
  importTaught: ({ text, origin }) => importTaught(text, origin),
  renameTaught: ({ id, title }) => renameTaught(id, title),
  removeTaught: ({ id }) => removeTaught(id),
  restoreTaught: ({ taught, sites }) => restoreTaught(taught, sites),
  useTaught: ({ origin, id }) => useTaught(origin, id),
  lockChanged: followLock,
  keepFor: async (retention) => {
    if (!(await saveRetention(retention))) return { refused: 'badYears' };
    void refreshNow();
    return 'saved';
  },
  eraseClient: ({ key }) => refusing(() => eraseOne(key)),
  sayOfClients: (said) => refusing(() => sayOfClients(said)),
  keepContacts: ({ keeps }) =>
    refusing(async () => {
      await keepContacts(keeps);
      return 'saved' as const;
    }),
  saveCaller,
  saveFixes: ({ fixes }) => saveFixes(fixes),
  liftDoNotContact: ({ id, reason }) => liftDoNotContact(id, reason),
  checkStore: () => refusing(checkNow),
  startAfresh: beginAfresh,
  prepareRestoring,
  takeSetting: takeRestored,
  completeRestoring,
  eraseEverything,
};

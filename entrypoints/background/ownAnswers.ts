import type { Later } from '../../lib/bridge/gate';
import { putTroubleAway } from '../../lib/store/health';
import { keepContacts } from '../../lib/store/identity/contacts';
import { forgetVisit } from '../../lib/store/pageVisits';
import { saveRetention } from '../../lib/store/retention/retention';
import { saveRules } from '../../lib/store/saveRules';
import { learnOfSite } from '../../lib/store/sites';
import { measureBase, readBase, stopBase, watchReadings } from './baseReading';
import { liftDoNotContact, saveCaller, saveFixes } from './callSettings';
import { connectSite, disconnectSite } from './connecting';
import { correcting } from './correcting';
import { dayCalls } from './dayCalls';
import { editing } from './editing';
import { eraseEverything, eraseOne } from './erasing';
import { headRulesTaken, unlessHeadLocked } from './headFiles';
import { beginAfresh, checkNow, completeRestoring, prepareRestoring, takeRestored } from './healing';
import { showSite } from './hiding';
import { sayOfClients } from './identities';
import { refreshNow } from './keepFresh';
import { followLock } from './locking';
import { tellMornings } from './morning';
import { refusing } from './refusing';
import { saveLanguage } from './saveLanguage';
import { chooseSource, learnAnswer, mayReadBase } from './siteFacts';

import { importTaught, removeTaught, renameTaught, restoreTaught, useTaught } from './taughtCrms';
import { forgetTeaching, startTeaching } from './teaching';

/** What our own pages may ask. */
export const ownAnswers: Later<'own'> = {
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
    const done = await saveRules(rules);
    if (done !== 'saved') return { refused: done };
    void refreshNow();
    return done;
  },
  saveLanguage,
  chooseSource: ({ origin, source }) => chooseSource(origin, source),
  learnAnswer: ({ origin, answer }) => learnAnswer(origin, answer),
  showSite: ({ origin }) => showSite(origin),
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
  saveFixes: ({ fixes }) => unlessHeadLocked('fixes', () => saveFixes(fixes)),
  saveBook: (book) => unlessHeadLocked('scripts', () => editing.saveBook(book)),
  useBook: (book) => unlessHeadLocked('scripts', () => editing.useBook(book)),
  saveCatalogue: (catalogue) => unlessHeadLocked('offers', () => editing.saveCatalogue(catalogue)),
  headRulesTaken,
  correctClient: ({ site, client, wish }) => correcting.setAsUser(site, client, wish),
  liftDoNotContact: ({ id, reason }) => unlessHeadLocked('doNotContact', () => liftDoNotContact(id, reason)),
  settleCall: dayCalls.settle,
  undoSettled: ({ id }) => dayCalls.undo(id),
  chooseOwner: ({ owner }) => dayCalls.chooseOwner(owner),
  tellMornings: ({ isOn }) => tellMornings(isOn),
  checkStore: () => refusing(checkNow),
  startAfresh: beginAfresh,
  prepareRestoring,
  takeSetting: takeRestored,
  completeRestoring,
  eraseEverything,
};

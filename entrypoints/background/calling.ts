import type { Refusal } from '../../lib/bridge/messages';
import type { ClientAddress } from '../../lib/domain/capture';
import type { Order } from '../../lib/domain/offer/ground';
import type { Talk } from '../../lib/domain/talk/talk';
import { dealLimit } from '../../lib/store/call/dealLimit';
import { keepTalk } from '../../lib/store/call/keepTalk';
import { openCall } from '../../lib/store/call/openCall';
import { placePanel } from '../../lib/store/call/panelPlaces';
import { recordTalk } from '../../lib/store/call/recordTalk';
import { tellConsent } from '../../lib/store/call/tellConsent';
import { undoTalk } from '../../lib/store/call/undoTalk';
import { momentOf } from '../../lib/store/moment';
import { refreshSoon } from './keepFresh';
import { chosenLanguage } from './language';
import { refusing } from './refusing';

/** What the panel of a page may ask about calls with the clients of its own site. */
export const calling = {
  open: async (site: string, client: ClientAddress) =>
    openCall(site, client, await chosenLanguage(), momentOf(new Date())),

  keep: (site: string, client: ClientAddress, talk: Talk | undefined) => keepTalk(site, client, talk),

  consent: (site: string, client: ClientAddress, answer: string) =>
    refusing(async () => {
      const now = momentOf(new Date());
      if (!(await tellConsent(site, client, answer, now))) return { refused: 'unknownClient' } satisfies Refusal;
      return openCall(site, client, await chosenLanguage(), now);
    }),

  record: (site: string, client: ClientAddress, talk: Talk) =>
    refusing(async () => {
      const done = await recordTalk({ site, client, language: await chosenLanguage() }, talk, momentOf(new Date()));
      await refreshSoon();
      return done;
    }),

  undo: async (site: string, client: ClientAddress, id: string) => {
    const isUndone = await undoTalk(site, client, id, momentOf(new Date()));
    if (isUndone) await refreshSoon();
    return isUndone;
  },

  limit: (site: string, client: ClientAddress, order: Order) => dealLimit(site, client, order, momentOf(new Date())),

  place: placePanel,
};

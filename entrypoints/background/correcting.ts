import type { ClientAddress } from '../../lib/domain/capture';
import type { HandWish } from '../../lib/domain/hand/handWish';
import type { Person } from '../../lib/domain/policy/person';
import { callerItem } from '../../lib/store/call/callItems';
import { correctingPerson } from '../../lib/store/hand/correctingPerson';
import { openHand } from '../../lib/store/hand/openHand';
import { setByHand } from '../../lib/store/hand/setByHand';
import { momentOf } from '../../lib/store/moment';
import { refreshSoon } from './keepFresh';
import { refusing } from './refusing';

/** What is put right by hand of single clients. */
export const correcting = {
  open: (site: string, client: ClientAddress) => openHand(site, client, momentOf(new Date())),

  /** By a page of a site, of the clients of that site. */
  set: async (site: string, client: ClientAddress, wish: HandWish) => {
    const { person } = await callerItem.getValue();
    // A page can be made to say anything: nobody has more rights there than a manager.
    return put(site, client, wish, { ...person, role: 'manager' });
  },

  /** By a page of ours. */
  setAsUser: async (site: string, client: ClientAddress, wish: HandWish) =>
    put(site, client, wish, await correctingPerson()),
};

function put(site: string, client: ClientAddress, wish: HandWish, by: Person) {
  return refusing(async () => {
    const done = await setByHand({ site, client, by }, wish, momentOf(new Date()));
    if ('record' in done) await refreshSoon();
    return done;
  });
}

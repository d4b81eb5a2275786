import { defineUnlistedScript } from '#imports';
import { providedAdapter } from '../../lib/crm/provided';
import { adapterOfTaught } from '../../lib/crm/taught/adapterOfTaught';
import { leftTaught } from '../../lib/crm/taught/leftTaught';
import { leaveReader } from '../../lib/overlay/reader';

/** Reads whole pages of a CRM the user has shown, by the very adapter that the page has. */
export default defineUnlistedScript(() => {
  const taught = leftTaught();
  if (taught) leaveReader(adapterOfTaught(taught, providedAdapter()));
});

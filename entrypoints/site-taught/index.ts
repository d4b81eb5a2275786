import { defineUnlistedScript } from '#imports';
import { provideAdapter } from '../../lib/crm/provided';
import { leftTaught } from '../../lib/crm/taught/leftTaught';
import { pageOfTaught } from '../../lib/crm/taught/pageOfTaught';

/** What a site's own script is for a built-in CRM, made of the data that the background has left in the frame. */
export default defineUnlistedScript(() => {
  const taught = leftTaught();
  if (taught) provideAdapter(pageOfTaught(taught));
});

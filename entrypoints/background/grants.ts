import { isPermitted } from '../../lib/bridge/permissions';
import { sitesItem } from '../../lib/store/settings';

/** A cache that may vanish: asking the browser for every message would double its way. */
const known = new Map<string, Promise<boolean>>();

/** True for a site that is connected and whose permission holds. */
export function isGranted(origin: string): Promise<boolean> {
  const answer = known.get(origin) ?? ask(origin);
  known.set(origin, answer);
  return answer;
}

/** To be called after every change of sites and permissions. */
export function forgetGrants(): void {
  known.clear();
}

async function ask(origin: string): Promise<boolean> {
  const sites = await sitesItem.getValue();
  return sites.some((site) => site.origin === origin) && (await isPermitted(origin));
}

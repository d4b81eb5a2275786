import { type Site, sitesItem } from './settings';
import { turns } from './turns';

const inTurn = turns();

/** Adds a site, or corrects what is known of its CRM. */
export function putSite(origin: string, adapter: string | undefined, connectedAt: string): Promise<void> {
  return inTurn(async () => {
    const sites = await sitesItem.getValue();
    const known = sites.find((site) => site.origin === origin);
    if (known && known.adapter === adapter) return;
    const site: Site = { origin, adapter, connectedAt: known?.connectedAt ?? connectedAt };
    await sitesItem.setValue([...sites.filter((other) => other.origin !== origin), site]);
  });
}

export function dropSite(origin: string): Promise<void> {
  return inTurn(async () => {
    const sites = await sitesItem.getValue();
    await sitesItem.setValue(sites.filter((site) => site.origin !== origin));
  });
}

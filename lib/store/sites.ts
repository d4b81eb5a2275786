import type { SiteKnowledge } from '../domain/siteKnowledge';
import { type Site, sitesItem } from './settings';
import { turns } from './turns';

const inTurn = turns();

/** Adds a site, or corrects what is known of its CRM; what was told of it as another CRM no longer holds. */
export function putSite(origin: string, adapter: string | undefined, connectedAt: string): Promise<void> {
  return inTurn(async () => {
    const sites = await sitesItem.getValue();
    const known = sites.find((site) => site.origin === origin);
    if (known && known.adapter === adapter) return;
    const site: Site = { origin, adapter, connectedAt: known?.connectedAt ?? connectedAt };
    await sitesItem.setValue([...sites.filter((other) => other.origin !== origin), site]);
  });
}

/** Remembers what the user has told of a connected site. */
export function learnOfSite(origin: string, learn: (known: SiteKnowledge) => SiteKnowledge): Promise<void> {
  return inTurn(async () => {
    const sites = await sitesItem.getValue();
    const learnt = (site: Site) =>
      site.origin === origin ? { ...site, knowledge: learn(site.knowledge ?? {}) } : site;
    await sitesItem.setValue(sites.map(learnt));
  });
}

/** Hides our strips, marks and panels from all pages of a site, or shows them again. */
export function setHidden(origin: string, isHidden: boolean): Promise<void> {
  return inTurn(async () => {
    const sites = await sitesItem.getValue();
    const changed = ({ isHidden: _, ...site }: Site): Site => (isHidden ? { ...site, isHidden } : site);
    await sitesItem.setValue(sites.map((site) => (site.origin === origin ? changed(site) : site)));
  });
}

export async function isHidden(origin: string): Promise<boolean> {
  return (await sitesItem.getValue()).some((site) => site.origin === origin && site.isHidden === true);
}

export async function knowledgeOf(origin: string): Promise<SiteKnowledge> {
  return (await sitesItem.getValue()).find((site) => site.origin === origin)?.knowledge ?? {};
}

export function dropSite(origin: string): Promise<void> {
  return inTurn(async () => {
    const sites = await sitesItem.getValue();
    await sitesItem.setValue(sites.filter((site) => site.origin !== origin));
  });
}

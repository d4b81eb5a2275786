import { browser } from 'wxt/browser';
import { isHostOf } from './patterns';

/** What is asked of a CRM to be recognised by; the adapters of `lib/crm` have this shape. */
export interface Recognisable {
  readonly id: string;
  readonly recognition: { readonly hosts: readonly string[]; readonly marks: readonly string[] };
}

/** The CRM of a site: by its host, else by marks in the page of a tab or of one of its frames. Undefined: none that we know, or not yet. */
export async function recogniseSite(
  origin: string,
  tab: { readonly tabId: number; readonly frameId?: number } | undefined,
  crms: readonly Recognisable[],
): Promise<string | undefined> {
  const { hostname } = new URL(origin);
  const byHost = crms.find(({ recognition }) => recognition.hosts.some((pattern) => isHostOf(hostname, pattern)));
  if (byHost || tab === undefined) return byHost?.id;
  const marked = crms.filter(({ recognition }) => recognition.marks.length > 0);
  const [answer] = await browser.scripting.executeScript({
    target: { tabId: tab.tabId, ...(tab.frameId !== undefined && { frameIds: [tab.frameId] }) },
    func: firstMarked,
    args: [marked.map(({ recognition }) => recognition.marks)],
  });
  return typeof answer?.result === 'number' ? marked[answer.result]?.id : undefined;
}

/** Runs in the tab, so it must not use anything from outside of itself. */
function firstMarked(markSets: readonly (readonly string[])[]): number {
  return markSets.findIndex((marks) => marks.every((mark) => document.querySelector(mark) !== null));
}

import { browser } from 'wxt/browser';

/** A page of ours that stands in a tab. */
export type OwnPage = '/options.html' | '/onboarding.html' | '/help.html';

/** Opens a page in a new tab. @param part what of it to show, as after the `#` of its address */
export async function openOwnPage(page: OwnPage, part?: string): Promise<void> {
  const address = browser.runtime.getURL(page);
  await browser.tabs.create({ url: part === undefined ? address : `${address}#${part}` });
}

import { browser } from 'wxt/browser';

/** The number of today's calls on our icon; nothing for none or while it is not known. */
export async function showCalls(calls: number | undefined): Promise<void> {
  const text = calls ? (calls > 999 ? '999+' : String(calls)) : '';
  await browser.action.setBadgeText({ text });
}

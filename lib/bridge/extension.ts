import { browser } from 'wxt/browser';

/** Id under which the browser, and its policy, know the extension. */
export function extensionId(): string {
  return browser.runtime.id;
}

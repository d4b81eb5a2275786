import { browser } from 'wxt/browser';
import { patternOf } from './patterns';

/** True while the user lets us see this site. */
export function isPermitted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

/** Gives permissions back; one that is part of the manifest stays, as in a development build. */
export async function giveBack(origins: readonly string[]): Promise<void> {
  for (const origin of origins) await browser.permissions.remove({ origins: [patternOf(origin)] }).catch(() => false);
}

/** Calls back whenever permissions were given or taken, by us or in the browser's own pages; with the sites given. */
export function onPermissionsChanged(changed: (given: readonly string[]) => Promise<void>): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => void changed(origins));
  browser.permissions.onRemoved.addListener(() => void changed([]));
}

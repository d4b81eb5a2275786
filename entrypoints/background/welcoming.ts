import { type Browser, browser } from 'wxt/browser';
import { openOwnPage } from '../../lib/bridge/ownPages';

/** The first steps open by themselves once, right after the user has installed us; never after an update. */
export function welcomeNewUser(): void {
  browser.runtime.onInstalled.addListener(({ reason }: Browser.runtime.InstalledDetails) => {
    if (reason === 'install') void openOwnPage('/onboarding.html');
  });
}

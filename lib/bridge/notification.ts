import { browser } from 'wxt/browser';

/** A notification of ours: there is never more than one. */
const ID = 'morning';

/** True while the user lets us show notifications. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** One quiet line; must not be called without the permission. */
export async function notify({ title, text }: { readonly title: string; readonly text: string }): Promise<void> {
  await browser.notifications.create(ID, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message: text,
    silent: true,
  });
}

/** The browser knows no notifications until the user allows them. */
export function onNotificationClicked(clicked: () => void): void {
  browser.notifications?.onClicked.addListener((id) => {
    if (id === ID) clicked();
  });
}

import { browser } from 'wxt/browser';
import { defineBackground } from '#imports';
import { onAlarm } from '../../lib/bridge/alarms';
import { openGate } from '../../lib/bridge/gate';
import { onManagedChanged } from '../../lib/bridge/managed';
import { onNotificationClicked } from '../../lib/bridge/notification';
import { onPermissionsChanged } from '../../lib/bridge/permissions';
import { openDay } from '../../lib/bridge/tabs';
import { firstAnswers } from './firstAnswers';
import { isGranted } from './grants';
import { welcomeNewUser } from './welcoming';

/**
 * Everything is registered at once: a worker that was stopped is started again for the event it is to hear. What the
 * event needs is loaded then, so that one who only shows a client does not wait for all that can be done.
 */
export default defineBackground(() => {
  openGate({
    first: firstAnswers,
    page: async () => (await import('./pageAnswers')).pageAnswers,
    own: async () => (await import('./ownAnswers')).ownAnswers,
    isGranted,
  });
  onPermissionsChanged(async (given) => (await import('./connecting')).connectGiven(given));
  onAlarm(async (name) => (await work()).onTime[name]());
  onNotificationClicked(() => void openDay());
  onManagedChanged(async () => (await work()).obeyHead());
  browser.commands.onCommand.addListener(async (name) => (await import('./hiding')).obeyCommand(name));
  browser.runtime.onStartup.addListener(async () => (await work()).begin());
  browser.runtime.onInstalled.addListener(async () => (await work()).beginAnew());
  welcomeNewUser();
});

const work = () => import('./ownWork');

import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Bidi } from './bidi';

/** Ours in this run; the browser would make one up. */
const UUID = '2b1dce6c-0d3f-4b59-9a51-6f0a2f3b7c11';
/** As the manifest for Firefox names it. */
export const EXTENSION_ID = 'budilnik@budilnik.example';

/**
 * A profile that asks the network for nothing, and in which the browser gives an asked-for permission without its
 * question: the question stands in the browser's own window, where nobody can press it.
 */
const PREFERENCES: Readonly<Record<string, string | number | boolean>> = {
  'extensions.webextOptionalPermissionPrompts': false,
  'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: UUID }),
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'remote.active-protocols': 1,
};

/** A running Firefox with the built extension in it. */
export interface Firefox {
  readonly bidi: Bidi;
  /** `moz-extension://…`. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Pages of extensions are reached only with system access.
 *
 * @param extension folder of the build for Firefox
 * @param folder for the profile
 */
export async function startFirefox(command: string, extension: string, folder: string): Promise<Firefox> {
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(path.join(folder, 'user.js'), lines.join('\n'));
  const browser = spawn(
    command,
    [
      '--headless',
      '--no-remote',
      '--remote-allow-system-access',
      '--profile',
      folder,
      '--remote-debugging-port',
      '0',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const bidi = await Bidi.connect(await addressOf(browser));
  await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
  return { bidi, origin: `moz-extension://${UUID}`, close: () => end(browser) };
}

/** Where the browser says that it listens. */
function addressOf(browser: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    if (!browser.stderr) throw new Error('The browser has no voice.');
    createInterface(browser.stderr).on('line', (line) => {
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
      if (address) found(address);
    });
    browser.once('error', failed);
    browser.once('exit', (code) => failed(new Error(`Firefox ended with ${code}.`)));
  });
}

function end(browser: ChildProcess): Promise<void> {
  return new Promise((ended) => {
    browser.once('exit', () => ended());
    browser.kill();
  });
}

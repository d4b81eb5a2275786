import path from 'node:path';
import type { DemoCrm } from '../demo-crm/server';
import type { Firefox } from './firefox';
import { FirefoxPage } from './page';

export const SCREENS = path.resolve('.output/firefox-screens');

const button = (text: string) => `//button[contains(., "${text}")]`;

/** A new user's first minutes: connect the demo CRM by its address, read it, see the list, a client's strip, the popup. */
export async function walk({ bidi, origin }: Firefox, crm: DemoCrm): Promise<readonly string[]> {
  const tab = await FirefoxPage.open(bidi, `${crm.origin}/contacts/list/`);
  const steps = await FirefoxPage.open(bidi, `${origin}/onboarding.html`);
  await steps.press('//input[@id="address"]');
  await steps.type(crm.origin);
  await steps.press(button('Connect'));
  await steps.press(button('Start reading'));
  await steps.press(button('Next'));
  const first = await steps.textOf('//table//tbody/tr[3]');
  await steps.shoot(path.join(SCREENS, 'first-clients.png'));

  const [client] = crm.data.clients;
  await tab.bringToFront();
  await tab.resize(1280, 720);
  await tab.goto(`${crm.origin}/companies/detail/${client?.companyId}`);
  const strip = await tab.named(/^Budilnik: .*, /);
  await tab.shoot(path.join(SCREENS, 'strip.png'));

  const popup = await FirefoxPage.open(bidi, `${origin}/popup.html`);
  await popup.resize(380, 560);
  const row = await popup.textOf('//a[contains(@class, "row")]');
  await popup.shoot(path.join(SCREENS, 'popup.png'));
  return [`third client: ${first}`, `strip: ${strip}`, `popup, first row: ${row}`];
}

/**
 * `npm run listing`: the pictures of the stores, 1280×800 in both languages, taken of the demo CRM by the built
 * extension. They come into `.output/listing`.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { connectAndRead, openBrowser } from '../demo-crm/demo/extension';
import { type Places, placesOf } from '../demo-crm/demo/places';
import { markShown, panelShown, stripShown } from '../demo-crm/demo/shown';
import type { DemoLanguage } from '../demo-crm/names';
import { startDemoCrm } from '../demo-crm/server';
import { Words } from '../real/tryton/words';
import { step } from '../tools/step';
import { popupOverPage } from './overPage';
import { pressNamed } from './pressed';

const FOLDER = path.resolve('.output/listing');
const SIZE = { width: 1280, height: 800 };
const POPUP = { width: 380, height: 600 };

async function build(): Promise<boolean> {
  if ((await step('generate', 'npm', ['run', '-s', 'generate'])) !== 0) return false;
  return (await step('build', 'npx', ['--no-install', 'wxt', 'build'])) === 0;
}

async function shoot(page: Page, name: string): Promise<void> {
  const file = path.join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file });
  console.log(`  ${path.relative('.', file)}`);
}

/** Calls at any hour of any day: the pictures are the same whenever they are taken. */
async function callAtAnyTime(own: Page, words: Words): Promise<void> {
  await own.goto(own.url().replace(/#.*|$/, '#policy'));
  const [from, to] = [own.locator('input[type=time]').first(), own.locator('input[type=time]').last()];
  await from.fill('00:00');
  await to.fill('23:59');
  const daysOff = own.locator('.weekdays input:not(:checked)');
  while ((await daysOff.count()) > 0) await daysOff.first().check({ force: true });
  await own.getByRole('button', { name: words.say('options_rules_save'), exact: true }).click();
  await own.getByText(words.say('options_rules_saved')).waitFor();
}

/** The call beside a sleeping client: strip and panel. */
async function shootCall({ context, crm, places, words }: Scene, name: string): Promise<void> {
  await crm.goto(places.client);
  await stripShown(context, crm);
  await pressNamed(context, crm, words.wake);
  await panelShown(context, crm);
  await shoot(crm, name);
}

async function shootList({ context, crm, places }: Scene, name: string): Promise<void> {
  await crm.goto(places.list);
  await markShown(context, crm);
  await shoot(crm, name);
}

/** Today's list over the page of the CRM, as behind the icon. */
async function shootToday({ context, crm, own, origin }: Scene, name: string): Promise<void> {
  await own.setViewportSize(POPUP);
  await own.goto(`${origin}/popup.html`);
  await own.locator('.notes select').selectOption({ index: 1 });
  await own.locator('.notes select').waitFor({ state: 'detached' });
  await own.locator('.day-row').first().waitFor();
  // Where the demo happens to listen tells nobody anything.
  await own.locator('.foot .host').evaluate((host) => host.replaceChildren('crm.example'));
  const popup = await own.screenshot();
  const sheet = await context.newPage();
  await sheet.setViewportSize(SIZE);
  await popupOverPage(sheet, await crm.screenshot(), popup);
  await shoot(sheet, name);
  await sheet.close();
  await own.setViewportSize(SIZE);
}

/** A rule being typed, with what it would do to the base. */
async function shootRules({ own, origin }: Scene, name: string): Promise<void> {
  await own.goto(`${origin}/options.html#cycles`);
  await own.locator('#rule-lostFrom').fill('6');
  await own.locator('.sim .changed').waitFor();
  await shoot(own, name);
}

async function shootReport({ own, origin }: Scene, name: string): Promise<void> {
  await own.goto(`${origin}/report.html`);
  await own.getByRole('img').first().waitFor();
  await shoot(own, name);
}

interface Scene {
  readonly context: BrowserContext;
  /** `chrome-extension://…`. */
  readonly origin: string;
  readonly crm: Page;
  readonly own: Page;
  readonly places: Places;
  readonly words: Words;
}

/** In the order in which one gets to know it. */
async function shootAll(scene: Scene): Promise<void> {
  const { crm, own, origin, words } = scene;
  await crm.setViewportSize(SIZE);
  await own.setViewportSize(SIZE);
  await own.goto(`${origin}/options.html`);
  await callAtAnyTime(own, words);
  await shootCall(scene, `1-call.${words.language}`);
  await shootList(scene, `2-list.${words.language}`);
  await shootToday(scene, `3-today.${words.language}`);
  await shootRules(scene, `4-rules.${words.language}`);
  await shootReport(scene, `5-report.${words.language}`);
}

async function shootIn(language: DemoLanguage): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'budilnik-listing-'));
  const crm = await startDemoCrm({ flavour: 'amocrm', language });
  const browser = await openBrowser(folder, `${crm.origin}/*`, language, true);
  try {
    const page = await browser.context.newPage();
    const places = placesOf(crm, 'amocrm');
    await page.goto(places.list);
    await connectAndRead(browser, page, language);
    const own = await browser.context.newPage();
    await shootAll({ ...browser, crm: page, own, places, words: new Words(language) });
  } finally {
    await browser.context.close();
    await crm.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

if (!process.argv.includes('--built') && !(await build())) process.exit(1);
mkdirSync(FOLDER, { recursive: true });
for (const language of ['ru', 'en'] as const) await shootIn(language);

import type { Page } from '@playwright/test';
import { launchExtended } from './browser';
import type { Checks } from './checks';
import { Crm } from './crm';
import { truthListed } from './popup';
import type { Login } from './server';
import { type TrueClient, truthOf } from './truth';
import type { World } from './walk';
import { plain, Words } from './words';

/** From installation to the first useful list. */
const MOST_MS = 120_000;
/** Calls a day nobody has changed. */
const CALLS = 12;

/** A fresh profile with Tryton open: from the first steps alone to whom to call today, timed. */
export async function firstSteps(world: World, login: Login, checks: Checks): Promise<void> {
  const browser = await launchExtended(world.folder, world.origin);
  const words = new Words(login.language);
  try {
    await new Crm(await browser.context.newPage(), world.origin).signIn(login);
    await browser.ask('saveLanguage', login.language);
    const page = await browser.open('onboarding.html');
    const began = performance.now();
    await checks.same(
      'first steps: the clients to call today',
      () => listedAfter(page, world.origin, words),
      truthOfToday(truthOf(world.seed, world.ids), world.origin, words),
    );
    const tookMs = performance.now() - began;
    console.log(`${(tookMs / 1000).toFixed(1).padStart(6)} s  from the first step to the first useful list`);
    await checks.check('first steps: the first useful list comes within two minutes', () => {
      if (tookMs > MOST_MS) throw new Error(`${tookMs} ms`);
    });
  } finally {
    await browser.context.close();
  }
}

/** Presses what leads on, step by step; the names of the list at their end. */
async function listedAfter(page: Page, origin: string, words: Words): Promise<readonly string[]> {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  await press(words.say('welcome_connect', { host: new URL(origin).host }));
  await press(words.say('reading_start'));
  await press(new RegExp(`^${words.say('welcome_next')}`));
  await press(words.say('welcome_clients_looks'));
  await page.getByRole('heading', { name: words.say('welcome_day_title') }).waitFor();
  await page.locator('main > footer button').last().click();
  await page.getByRole('heading', { name: words.say('welcome_list_title') }).waitFor();
  return (await page.getByRole('link').allTextContents()).map(plain).sort();
}

/** All of them fit into a day. */
function truthOfToday(clients: readonly TrueClient[], origin: string, words: Words): readonly string[] {
  const names = truthListed(clients, origin, words).toWake.map(({ name }) => name);
  if (names.length > CALLS) throw new Error(`${names.length} calls do not fit into a day`);
  return names.sort();
}

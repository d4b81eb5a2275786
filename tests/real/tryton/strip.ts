import type { Locator, Page } from '@playwright/test';
import type { Seed } from './seed/clients';
import type { TrueClient } from './truth';
import { minorOf, numbersIn, plain, type Words } from './words';

/** What the strip must show of a client, in the terms a user reads. */
export interface ShownClient {
  readonly label: string;
  readonly dealsRead: readonly number[];
  /** The numbers of the sentence: cycle, purchases, silence, missed cycles, open deals, as far as it says them. */
  readonly sentence: readonly number[];
  readonly purchases: number;
  readonly sumMinor: number | undefined;
  readonly lastOn: string | undefined;
  readonly valueClass: string | undefined;
}

const PATIENCE = 20_000;

export function strips(page: Page): Locator {
  return page.locator('section.strip');
}

export function labelOf({ name, status }: TrueClient, words: Words): string {
  return `${words.say('app_name')}: ${name}, ${words.status(status).toLowerCase()}`;
}

/** Waits for the strip of this client; another one standing there instead is named in the error. */
export async function stripOf(page: Page, client: TrueClient, words: Words): Promise<Locator> {
  const label = labelOf(client, words);
  const strip = strips(page).and(page.getByRole('region', { name: label, exact: true }));
  try {
    await strip.waitFor({ timeout: PATIENCE });
  } catch {
    const instead = await strips(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    throw new Error(`no strip «${label}» but ${JSON.stringify(instead)}`);
  }
  return strip;
}

export async function shownBy(strip: Locator, words: Words): Promise<ShownClient> {
  const label = (await strip.getAttribute('aria-label')) ?? '';
  const sentence = numbersIn((await strip.locator('.say').textContent()) ?? '');
  const read = strip.locator('.read button');
  const dealsRead = numbersIn((await read.textContent()) ?? '');
  const chip = strip.locator('.value button');
  const valueClass = (await chip.count()) > 0 ? plain((await chip.textContent()) ?? '') : undefined;
  await read.click();
  const facts = await factsOf(strip.getByRole('dialog'));
  await read.click();
  const total = facts.get(words.say('total_title'));
  return {
    label,
    dealsRead,
    sentence,
    purchases: Number(facts.get(words.say('purchases_title'))),
    sumMinor: total === undefined ? undefined : minorOf(total),
    lastOn: facts.get(words.say('last_title')),
    valueClass,
  };
}

/** Names and values of a formula: whatever stands right after the name. */
async function factsOf(dialog: Locator): Promise<ReadonlyMap<string, string>> {
  await dialog.waitFor();
  const pairs = await dialog
    .locator('*')
    .evaluateAll((all) =>
      all.map((name) => [name.textContent ?? '', name.nextElementSibling?.textContent ?? ''] as const),
    );
  return new Map(pairs.map(([name, value]) => [plain(name), plain(value)]));
}

/** What the strip says when all of it is right. */
export function truthShown(client: TrueClient, seed: Seed, words: Words): ShownClient {
  const told = seed.clients[client.seedIndex];
  const deals = (told?.sales.length ?? 0) + (told?.talks.length ?? 0);
  return {
    label: labelOf(client, words),
    dealsRead: [deals, deals],
    sentence: sentenceNumbers(client, deals),
    purchases: client.purchases,
    sumMinor: client.purchases > 0 ? client.sumMinor : undefined,
    lastOn: client.lastOn && words.day(client.lastOn, seed.today),
    valueClass: client.valueClass,
  };
}

function sentenceNumbers(client: TrueClient, deals: number): readonly number[] {
  const { status, purchases, cycleDays = Number.NaN, silentDays = Number.NaN, missed = Number.NaN } = client;
  if (status === 'noData') return [deals];
  const open = client.openDeals > 0 ? [client.openDeals] : [];
  if (status === 'oneTime') return [silentDays, ...open, client.sumMinor / 100];
  if (status === 'seasonal') return [silentDays];
  // Of a rhythm that rests on two purchases it says so in words.
  const rhythm = [Math.round(cycleDays), ...(purchases > 2 ? [purchases] : []), silentDays];
  if (status === 'active') return rhythm;
  return status === 'due' ? [...rhythm, ...open] : [...rhythm, missed, ...open];
}

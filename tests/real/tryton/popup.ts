import type { Locator, Page } from '@playwright/test';
import type { TrueClient } from './truth';
import { numbersIn, plain, type Words } from './words';

/** One row of the popup's lists. */
interface ShownRow {
  readonly name: string;
  readonly path: string;
  readonly status: string;
  readonly valueClass: string | undefined;
  /** Cycle and silence in days. */
  readonly rhythm: readonly number[];
}

interface ShownList {
  readonly toWake: readonly ShownRow[];
  /** Rows kept off the list, by the reason shown. */
  readonly barred: Readonly<Record<string, readonly ShownRow[]>>;
}

/** Presses what connects the tab's site, as its user does; the permission is there already. */
export async function connectSite(popup: Page, origin: string, words: Words): Promise<void> {
  const { host } = new URL(origin);
  await popup.getByRole('button', { name: words.say('popup_connect', { host }) }).click();
}

export async function readMyClients(popup: Page, words: Words): Promise<void> {
  await beginReading(popup, words);
  await readToEnd(popup, words);
}

/** Asks how much there is, and begins: Tryton counts its sales and opportunities. `before` is done between the two. */
export async function beginReading(popup: Page, words: Words, before = async () => {}): Promise<void> {
  await popup.getByRole('button', { name: words.say('popup_read'), exact: true }).click();
  const [takes = ''] = words.say('reading_takes').split('{');
  await popup.getByText(takes.trim()).waitFor();
  await before();
  await popup.getByRole('button', { name: words.say('reading_start'), exact: true }).click();
}

export async function readToEnd(popup: Page, words: Words): Promise<void> {
  const [again = ''] = words.say('popup_read_again').split('{');
  await popup.getByRole('button', { name: again }).waitFor({ timeout: 60_000 });
}

export async function pauseReading(popup: Page, words: Words): Promise<void> {
  await popup.getByRole('button', { name: words.say('reading_pause'), exact: true }).click();
  await popup.getByRole('button', { name: words.say('reading_go_on'), exact: true }).waitFor();
}

export async function goOn(popup: Page, words: Words): Promise<void> {
  await popup.getByRole('button', { name: words.say('reading_go_on'), exact: true }).click();
}

/** Reads once more with a session that has ended: the popup must say so, and the browser must ask for no password. */
export async function readSignedOut(popup: Page, words: Words): Promise<void> {
  const [again = ''] = words.say('popup_read_again').split('{');
  await popup.getByRole('button', { name: again }).click();
  await popup.getByText(words.say('popup_failed_signed_out')).waitFor();
}

async function rowsIn(list: Locator): Promise<readonly ShownRow[]> {
  return list
    .locator('a.row')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const text = (selector: string) => row.querySelector(selector)?.textContent ?? undefined;
        return {
          name: text('.name > span') ?? '',
          path: row.getAttribute('href') ?? '',
          status: text('.tone .unseen') ?? '',
          valueClass: text('.name .class'),
          why: text('.why') ?? '',
        };
      }),
    )
    .then((rows) => rows.map(({ why, ...row }) => ({ ...row, rhythm: numbersIn(why) })));
}

export async function shownList(popup: Page, words: Words): Promise<ShownList> {
  const groups = popup.locator('main section');
  const saved = popup.getByRole('button', { name: words.say('popup_saved').split('{')[0] ?? '' });
  if ((await saved.count()) > 0 && (await saved.getAttribute('aria-expanded')) === 'false') await saved.click();
  const wake = groups.filter({ has: popup.locator('h2.group', { hasText: words.say('popup_group_wake') }) });
  const barred: Record<string, readonly ShownRow[]> = {};
  for (const bar of ['popup_bar_open_deal', 'popup_bar_class_c']) {
    const group = groups.filter({ has: popup.locator('> h3.group', { hasText: words.say(bar) }) });
    if ((await group.count()) > 0) barred[bar] = await rowsIn(group);
  }
  return { toWake: (await wake.count()) > 0 ? await rowsIn(wake.first()) : [], barred };
}

/** The list as it must be: who sleeps or is lost, class A, then B, then the others, fewer missed cycles first. */
export function truthListed(clients: readonly TrueClient[], origin: string, words: Words): ShownList {
  const asleep = clients
    .filter(({ status }) => status === 'sleeping' || status === 'lost')
    .sort((a, b) => (a.valueClass ?? 'B').localeCompare(b.valueClass ?? 'B') || (a.missed ?? 0) - (b.missed ?? 0));
  const row = (client: TrueClient): ShownRow => ({
    name: client.name,
    path: `${origin}/#crm/model/party.party/${client.id}`,
    status: plain(words.status(client.status)),
    valueClass: client.valueClass,
    rhythm: [Math.round(client.cycleDays ?? 0), client.silentDays ?? 0],
  });
  const served = asleep.filter(({ openDeals }) => openDeals > 0);
  const small = asleep.filter(({ openDeals, valueClass }) => openDeals === 0 && valueClass === 'C');
  return {
    toWake: asleep.filter((client) => !served.includes(client) && !small.includes(client)).map(row),
    barred: {
      ...(served.length > 0 && { popup_bar_open_deal: served.map(row) }),
      ...(small.length > 0 && { popup_bar_class_c: small.map(row) }),
    },
  };
}

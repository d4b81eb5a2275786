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
  /** The two groups one after the other, class by class; within a class by name, because money decides there. */
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
  // The last of the list: what follows the calls comes after the first frame.
  await popup.getByRole('button', { name: words.say('day_settings') }).waitFor();
  const saved = popup.getByRole('button', { name: words.say('popup_saved').split('{')[0] ?? '' });
  if ((await saved.count()) > 0 && (await saved.getAttribute('aria-expanded')) === 'false') await saved.click();
  const wake = await Promise.all(
    (['day_group_sleeping', 'day_group_lost'] as const).map(async (title) => {
      const group = groups.filter({ has: popup.locator('h2.group', { hasText: words.say(title) }) });
      return (await group.count()) > 0 ? byNameInClass(await rowsIn(group.first())) : [];
    }),
  );
  const barred: Record<string, readonly ShownRow[]> = {};
  for (const bar of ['popup_bar_open_deal', 'popup_bar_class_c']) {
    const group = groups.filter({ has: popup.locator('> h3.group', { hasText: words.say(bar) }) });
    if ((await group.count()) > 0) barred[bar] = byNameInClass(await rowsIn(group));
  }
  return { toWake: wake.flat(), barred };
}

/** Rows of one class that stand together, by name; the order of the classes stays as it is shown. */
function byNameInClass(rows: readonly ShownRow[]): readonly ShownRow[] {
  const classes = [...new Set(rows.map(({ valueClass }) => valueClass))];
  const isRun = rows.every(
    ({ valueClass }, i) => i === 0 || classes.indexOf(valueClass) >= classes.indexOf(rows[i - 1]?.valueClass),
  );
  if (!isRun) return rows;
  return classes.flatMap((value) =>
    rows.filter(({ valueClass }) => valueClass === value).toSorted((a, b) => a.name.localeCompare(b.name)),
  );
}

/** The list as it must be: who sleeps, then who is lost; class A, then B, then the others. */
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
  const called = asleep.filter((client) => !served.includes(client) && !small.includes(client));
  const ofGroup = (status: 'sleeping' | 'lost') =>
    byNameInClass(called.filter((client) => client.status === status).map(row));
  return {
    toWake: [...ofGroup('sleeping'), ...ofGroup('lost')],
    barred: {
      ...(served.length > 0 && { popup_bar_open_deal: byNameInClass(served.map(row)) }),
      ...(small.length > 0 && { popup_bar_class_c: byNameInClass(small.map(row)) }),
    },
  };
}

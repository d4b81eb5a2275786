import type { Page } from '@playwright/test';
import { type DemoCrm, startDemoCrm } from '../demo-crm/server';
import { connect, type Started, startExtension } from './browser/extension';
import { messageTime } from './browser/messageTime';
import { type Timing, watchStrip } from './browser/watchStrip';
import { type Measurement, median } from './measurement';

const TURNS = 15;
const WARM_UP = 4;

/** Two clients of the demo CRM, both read and stored. */
type Pair = readonly [Shown, Shown];

interface Shown {
  readonly path: string;
  readonly name: string;
}

/**
 * From the client's block being in the page to his strip being in it, worker awake and client stored: on the way from
 * client to client without a reload, and on a fresh load, where the strip's script has to come first.
 */
export async function measureStrip(): Promise<readonly Measurement[]> {
  const crm = await startDemoCrm({ flavour: 'amocrm', language: 'en' });
  const started = await startExtension();
  try {
    return await measured(crm, started);
  } finally {
    await started.close();
    await crm.close();
  }
}

async function measured(crm: DemoCrm, started: Started): Promise<readonly Measurement[]> {
  const page = await started.context.newPage();
  await page.goto(crm.origin);
  await connect(started, page);
  await page.addInitScript(watchStrip);
  const [one, other] = twoCompanies(crm);
  const switches: number[] = [];
  const loads: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < WARM_UP + TURNS; turn++) {
    const loaded = await timeOfLoad(page, crm.origin, one);
    const there = await timeOfSwitch(page, other);
    const message = await messageTime(page);
    const back = await timeOfSwitch(page, one);
    if (turn < WARM_UP) continue;
    loads.push(loaded);
    switches.push(there, back);
    bare.push(message);
  }
  const base = median(bare);
  return [
    { name: 'strip/switch', measured: median(switches), base },
    { name: 'strip/load', measured: median(loads), base },
  ];
}

function twoCompanies({ data }: DemoCrm): Pair {
  const [one, other] = data.clients.flatMap(({ companyId, companyName: name }) =>
    companyId !== undefined && name !== undefined ? [{ path: `/companies/detail/${companyId}`, name }] : [],
  );
  if (!one || !other) throw new Error('The demo CRM has too few companies');
  return [one, other];
}

async function timeOfLoad(page: Page, origin: string, { path, name }: Shown): Promise<number> {
  await page.goto(origin + path);
  return elapsed(await page.evaluate((client) => globalThis.watched(client), name));
}

/** Follows a link within the CRM, as its user does. */
async function timeOfSwitch(page: Page, { path, name }: Shown): Promise<number> {
  return elapsed(
    await page.evaluate(
      ([href, client]) => {
        const shown = globalThis.watched(client);
        const link = Object.assign(document.createElement('a'), { href, className: 'js-navigate-link' });
        document.body.append(link);
        link.click();
        link.remove();
        return shown;
      },
      [path, name] as const,
    ),
  );
}

function elapsed({ readyAt, shownAt }: Timing): number {
  return Math.max(0, shownAt - readyAt);
}

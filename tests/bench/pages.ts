import type { BrowserContext, Page } from '@playwright/test';
import { regular, type SmallCrm, startSmallCrm } from '../e2e/smallCrm';
import { cpuMs } from './browser/cpu';
import { connect, type Started, startExtension } from './browser/extension';
import { ownMs } from './browser/ownMs';
import { leaveStorm } from './browser/storm';
import { type Measurement, median } from './measurement';

const TURNS = 15;
const WARM_UP = 2;

/** A page about no record, as every CRM has many. */
const SETTINGS = '/settings/users';

/** A client of a CRM that nobody has described. */
const CARD = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Romashka</title></head>
<body><nav><a href="/companies">Companies</a></nav><main><h1>Romashka</h1>
<dl><dt>Company</dt><dd>Romashka</dd><dt>Phone</dt><dd><a href="tel:+74822102030">+7 4822 102030</a></dd></dl>
<table><thead><tr><th>Deal</th><th>Date</th><th>Amount</th><th>Status</th></tr></thead>
<tbody><tr><td><a href="/deals/11">Order 11</a></td><td>2026-03-21</td><td>1,500.00 USD</td><td>Won</td></tr></tbody>
</table></main></body></html>`;

/** One CRM we know, one we do not, and twins of both that were never connected. */
interface Crms {
  readonly known: SmallCrm;
  readonly unknown: SmallCrm;
  readonly bareKnown: SmallCrm;
  readonly bareUnknown: SmallCrm;
}

/** What our being there costs pages that are none of ours, and pages that change all the time. */
export async function measurePages(): Promise<readonly Measurement[]> {
  const crms = await startCrms();
  const started = await startExtension();
  const { context } = started;
  try {
    for (const crm of [crms.known, crms.unknown]) await connected(started, crm);
    return [
      { name: 'pages/no-match', measured: await costWithoutMatch(context, crms.known) },
      { name: 'pages/no-match-unknown', measured: await costWithoutMatch(context, crms.unknown) },
      { name: 'pages/mutations', ...(await stormed(context, '/companies/detail/501', crms.known, crms.bareKnown)) },
      { name: 'pages/mutations-visit', ...(await stormed(context, '/companies/501', crms.unknown, crms.bareUnknown)) },
    ];
  } finally {
    await started.close();
    for (const crm of Object.values(crms)) await crm.close();
  }
}

async function startCrms(): Promise<Crms> {
  const start = async (page?: string) => {
    const crm = await startSmallCrm();
    crm.clients.set('501', regular('501', 'Romashka', 7, 40, 73));
    if (page !== undefined) crm.page = () => page;
    return crm;
  };
  return { known: await start(), unknown: await start(CARD), bareKnown: await start(), bareUnknown: await start(CARD) };
}

async function connected(started: Started, { origin }: SmallCrm): Promise<void> {
  const page = await started.context.newPage();
  await page.goto(origin);
  await connect(started, page);
  await page.close();
}

/** From the beginning of a page until the browser has nothing more to do in it. */
async function costWithoutMatch(context: BrowserContext, { origin }: SmallCrm): Promise<number> {
  const costs: number[] = [];
  for (let turn = 0; turn < WARM_UP + TURNS; turn++) {
    const page = await context.newPage();
    await page.goto(origin);
    costs.push(
      await ownMs(page, async () => {
        await page.goto(origin + SETTINGS);
        await atRest(page);
      }),
    );
    await page.close();
  }
  return median(costs.slice(WARM_UP));
}

async function stormed(
  context: BrowserContext,
  path: string,
  ours: SmallCrm,
  bare: SmallCrm,
): Promise<Pick<Measurement, 'measured' | 'base'>> {
  const pages = { ours: await opened(context, ours.origin + path), bare: await opened(context, bare.origin + path) };
  await pages.ours.getByRole('region', { name: /^Budilnik: / }).waitFor();
  const costs = { ours: [] as number[], bare: [] as number[] };
  for (let turn = 0; turn < WARM_UP + TURNS; turn++) {
    for (const which of ['bare', 'ours'] as const) {
      const page = pages[which];
      await page.bringToFront();
      await atRest(page);
      costs[which].push(await cpuMs(page, () => page.evaluate(() => globalThis.storm())));
    }
  }
  for (const page of Object.values(pages)) await page.close();
  return { measured: median(costs.ours.slice(WARM_UP)), base: median(costs.bare.slice(WARM_UP)) };
}

async function opened(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(leaveStorm);
  return page;
}

/** Some frames, then idle. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
    await new Promise((rests) => requestIdleCallback(rests));
  });
}

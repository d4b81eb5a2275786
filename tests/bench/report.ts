import { type Started, startExtension } from './browser/extension';
import { watchReport } from './browser/watchReport';
import { type Measurement, median } from './measurement';
import { addStorePage, inStorePage } from './store/storeIn';

const CLIENTS = 100_000;
const TURNS = 3;
const LONGEST_WAIT_MS = 120_000;

/** The report on a hundred thousand clients with a million purchases, read from the disk by a fresh page each time. */
export async function measureReport(): Promise<readonly Measurement[]> {
  const started = await startExtension();
  try {
    await addStorePage(started);
    await inStorePage(started, (page) => page.evaluate((all) => globalThis.storePage.fill(all), CLIENTS));
    await inStorePage(started, (page) => page.evaluate(() => globalThis.storePage.judge()));
    const turns: ReportTurn[] = [];
    for (let turn = 0; turn < TURNS; turn++) turns.push(await openedReport(started));
    return [
      { name: 'report/shown', measured: median(turns.map(({ shownMs }) => shownMs)) },
      { name: 'report/filter', measured: median(turns.map(({ filterMs }) => filterMs)) },
      { name: 'report/thread', measured: Math.max(...turns.map(({ longestTaskMs }) => longestTaskMs)) },
    ];
  } finally {
    await started.close();
  }
}

interface ReportTurn {
  readonly shownMs: number;
  /** From choosing a class to its figures. */
  readonly filterMs: number;
  readonly longestTaskMs: number;
}

async function openedReport({ context, origin }: Started): Promise<ReportTurn> {
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT_MS);
  await page.addInitScript(watchReport);
  await page.goto(`${origin}/report.html`);
  await page.waitForFunction(() => globalThis.reportTimes.shownMs !== undefined);
  const filterMs = await page.evaluate(filtered);
  const { shownMs = Number.NaN, longestTaskMs } = await page.evaluate(() => globalThis.reportTimes);
  await page.close();
  return { shownMs, filterMs, longestTaskMs };
}

/** Runs in the page: chooses class A and waits until the number of clients in the head is another one. */
function filtered(): Promise<number> {
  const told = () => document.querySelector('.title')?.textContent;
  const before = told();
  const from = performance.now();
  const answered = new Promise<number>((resolve) => {
    new MutationObserver((_, observer) => {
      if (told() === before) return;
      observer.disconnect();
      resolve(performance.now() - from);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  document.querySelector<HTMLInputElement>('input[name="class"][value="A"]')?.click();
  return answered;
}

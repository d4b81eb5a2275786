import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundledScript } from '../../lib/tools/readPage/bundle';
import { startDemoCrm } from '../demo-crm/server';
import { connect, type Started, startExtension } from './browser/extension';
import type {} from './browser/fill'; // declares what the script built from it leaves in the page
import { isolatedWorld } from './browser/isolatedWorld';
import { type Measurement, median } from './measurement';

const CLIENTS = 2_000;
const AT_ONCE = 500;
const TURNS = 3;

/** Time of asking about 2,000 clients at once, as marks do, against one by one; the background has them stored. */
export async function messageMeasurements(): Promise<readonly Measurement[]> {
  const crm = await startDemoCrm({ flavour: 'amocrm', language: 'en' });
  const started = await startExtension();
  try {
    return [await measured(started, crm.origin)];
  } finally {
    await started.close();
    await crm.close();
  }
}

async function measured(started: Started, origin: string): Promise<Measurement> {
  await store(started, origin);
  const page = await started.context.newPage();
  await page.goto(`${origin}/contacts/list/`);
  await connect(started, page);
  await page.reload();
  const world = await isolatedWorld(page);
  const batches: number[] = [];
  const singles: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    batches.push(await world.evaluate(asking(AT_ONCE)));
    singles.push(await world.evaluate(asking(1)));
  }
  await world.leave();
  return { name: 'marks/batch', measured: median(batches), base: median(singles) };
}

/** Milliseconds until all are answered, with so many in each message. */
function asking(atOnce: number): string {
  return `(async () => {
    const rows = Array.from({ length: ${CLIENTS} }, (_, id) => ({ type: 'company', id: String(id) }));
    const from = performance.now();
    let answered = 0;
    for (let at = 0; at < rows.length; at += ${atOnce}) {
      const data = { rows: rows.slice(at, at + ${atOnce}) };
      answered += (await chrome.runtime.sendMessage({ type: 'marksOf', data })).res.length;
    }
    if (answered !== rows.length) throw new Error('Only ' + answered + ' are known');
    return performance.now() - from;
  })()`;
}

async function store({ context, origin, folder }: Started, site: string): Promise<void> {
  const script = await bundledScript(path.resolve('tests/bench/browser/fill.ts'), 'filling');
  writeFileSync(path.join(folder, 'fill.html'), '<!doctype html><meta charset="utf-8"><script src="fill.js"></script>');
  writeFileSync(path.join(folder, 'fill.js'), script);
  const page = await context.newPage();
  await page.goto(`${origin}/fill.html`);
  await page.evaluate(([count, of]) => globalThis.bench.fill(count, of), [CLIENTS, site] as const);
  await page.close();
}

/** `npm run demo`: the extension in a make-believe CRM, the site connected, all clients read. Needs no account. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { step } from '../tools/step';
import { connectAndRead, openBrowser } from './demo/extension';
import { choiceOf, type DemoChoice, USAGE } from './demo/options';
import { placesOf } from './demo/places';
import { tableLines } from './demo/table';
import { walk } from './demo/walk';
import { startDemoCrm } from './server';

/** Taken when it is free, so that the address is the same from one demo to the next. */
const PORT = 8320;

/** What is open and has to be closed, last opened first. */
const leftOpen: (() => Promise<void> | void)[] = [];

let ending: Promise<void> | undefined;

async function closeAll(): Promise<void> {
  for (const close of leftOpen.splice(0).reverse()) await close();
}

/** Once, whoever asks first: the end of the demo and Ctrl+C may come together. */
function tidy(): Promise<void> {
  ending ??= closeAll();
  return ending;
}

async function build(): Promise<boolean> {
  if ((await step('generate', 'npm', ['run', '-s', 'generate'])) !== 0) return false;
  return (await step('build', 'npx', ['--no-install', 'wxt', 'build'])) === 0;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'budilnik-demo-'));
  leftOpen.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

async function demo({ flavour, language, hasDisplay }: DemoChoice): Promise<void> {
  const crm = await startDemoCrm({ flavour, language, port: PORT });
  leftOpen.push(() => crm.close());
  const browser = await openBrowser(temporaryFolder(), `${crm.origin}/*`, language, !hasDisplay);
  leftOpen.push(() => browser.context.close());
  const places = placesOf(crm, flavour);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(places.list);
  console.log(`\nReading the clients of ${crm.origin}, at most two requests a second.`);
  await connectAndRead(browser, page, language);
  if (hasDisplay) {
    await page.goto(places.client);
    await page.bringToFront(); // the first steps have opened beside it
    console.log('A sleeping client is open. Close the browser or press Ctrl+C to end.');
    await browser.context.waitForEvent('close', { timeout: 0 });
    return;
  }
  const table = await walk(browser, page, places, language);
  console.log(`\n${tableLines(table).join('\n')}`);
}

async function main(): Promise<number> {
  const choice = choiceOf(process.argv.slice(2));
  if (!choice) {
    console.error(USAGE);
    return 2;
  }
  if (!(await build())) return ending ? 0 : 1;
  try {
    await demo(choice);
    return 0;
  } catch (error) {
    // The user has ended it: what breaks off now is no failure.
    if (ending) return 0;
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await tidy();
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    console.log('\nEnding the demo.');
    tidy().finally(() => process.exit(0));
  });
}

process.exit(await main());

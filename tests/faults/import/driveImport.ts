import { expect, type Page } from '@playwright/test';
import type { FaultyBrowser } from '../rig/browser';

/** An import on its page, as its user sees it. */
export interface DrivenImport {
  readonly page: Page;
  /** The most clients that the page has told as written. */
  readonly told: () => number;
  /** Resolves once so many clients are told as written, or all is done. */
  readonly reached: (clients: number) => Promise<void>;
}

/** Opens the page of imports, watched for what it tells. */
export async function openImport(browser: FaultyBrowser): Promise<DrivenImport> {
  const page = await browser.context.newPage();
  let told = 0;
  const waiting = new Set<() => void>();
  await page.exposeFunction('tellFaults', (clients: number) => {
    told = Math.max(told, clients);
    for (const look of waiting) look();
  });
  await page.addInitScript(watchProgress);
  await page.goto(`${browser.origin}/options.html#import`);
  const reached = (clients: number) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (told < clients) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { page, told: () => told, reached };
}

/** Runs in the page: tells every step of the bar of progress. */
function watchProgress(): void {
  const { tellFaults } = globalThis as unknown as { tellFaults: (clients: number) => void };
  const look = () => {
    const bar = document.querySelector('[role=progressbar]');
    if (bar) tellFaults(Number(bar.getAttribute('aria-valuenow')));
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['aria-valuenow'],
  });
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/**
 * Chooses a file; resolves once it is being written. A file whose import was broken off goes on by itself. False: all of
 * it is stored already.
 */
export async function beginImport(importing: DrivenImport, path: string): Promise<boolean> {
  const { page } = importing;
  await page.locator('input[type=file]').setInputFiles(path);
  const check = button(page, 'Check the file');
  await expect(check.or(page.getByRole('progressbar')).or(ended(page))).toBeVisible();
  if (!(await check.isVisible())) return true;
  await checkFile(importing);
  await expect(writing(page).or(page.getByText('Everything in this file is stored already'))).toBeVisible();
  if (!(await writing(page).isVisible())) return false;
  await writeChecked(importing);
  return true;
}

/** Chooses a file nobody has begun to import and has it checked: there is something to write. */
export async function prepareImport(importing: DrivenImport, path: string): Promise<void> {
  await checkChosen(importing, path);
  await expect(writing(importing.page)).toBeVisible();
}

/** Chooses a file and asks for its check, whatever comes of it. */
export async function checkChosen(importing: DrivenImport, path: string): Promise<void> {
  await importing.page.locator('input[type=file]').setInputFiles(path);
  await checkFile(importing);
}

export async function writeChecked({ page }: DrivenImport): Promise<void> {
  await writing(page).click();
}

async function checkFile({ page }: DrivenImport): Promise<void> {
  await page
    .getByRole('radiogroup', { name: 'The file holds all sales of these clients' })
    .getByRole('radio', { name: 'no' })
    .press('ArrowRight');
  await button(page, 'Check the file').click();
}

const writing = (page: Page) => button(page, /^Write/);

/** The line that says how an import has ended. */
export function ended(page: Page) {
  return page.getByText(/Added from /);
}

import type { BrowserContext, Page, Worker } from '@playwright/test';
import { expect } from '../fixtures';

/** What a text that was run, or taken for a name of a property, leaves behind. */
function traces(): readonly string[] {
  const left = ['hostileRan' in globalThis && 'script', 'polluted' in {} && 'prototype'];
  return left.filter((trace) => trace !== false);
}

/** What no text of a page may ever cause, gathered from all pages and the background. */
export class Watched {
  private readonly heard: string[] = [];

  constructor(
    private readonly context: BrowserContext,
    private readonly allowed: readonly string[],
  ) {
    for (const page of context.pages()) this.listen(page);
    context.on('page', (page) => this.listen(page));
    for (const worker of context.serviceWorkers()) this.listenTo(worker);
    context.on('request', (request) => this.hearRequest(request.url()));
  }

  /** Nothing has run, failed, opened or been asked for anywhere. */
  async expectQuiet(): Promise<void> {
    for (const page of this.context.pages()) expect(await page.evaluate(traces)).toEqual([]);
    for (const worker of this.context.serviceWorkers()) expect(await worker.evaluate(traces)).toEqual([]);
    expect(this.heard).toEqual([]);
  }

  private listen(page: Page): void {
    page.on('pageerror', (error) => this.heard.push(`${page.url()}: ${error.message}`));
    page.on('dialog', (dialog) => this.heard.push(`dialog: ${dialog.message()}`));
    page.on('console', (message) => message.type() === 'error' && this.heard.push(`${page.url()}: ${message.text()}`));
  }

  private listenTo(worker: Worker): void {
    worker.on('console', (message) => message.type() === 'error' && this.heard.push(`background: ${message.text()}`));
  }

  private hearRequest(url: string): void {
    const isAllowed = ['chrome-extension:', 'data:', 'about:', ...this.allowed].some((start) => url.startsWith(start));
    if (!isAllowed) this.heard.push(`request: ${url}`);
  }
}

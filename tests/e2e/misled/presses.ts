import type { Locator, Page, Worker } from '@playwright/test';
import { type Attack, beginAttack } from './attacks';

/** Only inside `evaluate` in the worker of the extension. */
declare const chrome: {
  runtime: {
    onMessage: { addListener(heard: (message: { type: string }, sender: { tab?: unknown }) => void): void };
  };
};

/** Where the controls are now, in the window; those outside of it nobody can press. */
export async function spotsOf(controls: Locator): Promise<readonly (readonly [x: number, y: number])[]> {
  const boxes = await controls.evaluateAll((found) =>
    found.map((control) => control.getBoundingClientRect().toJSON() as DOMRect),
  );
  return boxes.map(({ x, y, width, height }) => [x + width / 2, y + height / 2] as const);
}

/** Presses of a real pointer, one after the other, whatever is under it. */
export async function pressAt(page: Page, spots: readonly (readonly [x: number, y: number])[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const input = (type: 'mousePressed' | 'mouseReleased', x: number, y: number) =>
    session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  const inWindow = spots.filter(([x, y]) => x > 0 && y > 0);
  // Sent in order, and waited for together: there are many of them.
  await Promise.all(inWindow.flatMap(([x, y]) => [input('mousePressed', x, y), input('mouseReleased', x, y)]));
  await session.detach();
}

/** Types of the messages that pages of CRMs send from now on, in order. */
export async function hearMessages(worker: Worker): Promise<() => Promise<readonly string[]>> {
  await worker.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener(({ type }, { tab }) => void (tab && heard.push(type)));
  });
  return () => worker.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}

/** Every control where the user has seen it last, and where the page has moved it to. */
export async function pressAll(page: Page, controls: Locator, attack: Attack): Promise<void> {
  const seen = await spotsOf(controls);
  await beginAttack(page, attack);
  await pressAt(page, await spotsOf(controls));
  await pressAt(page, seen);
  await page.evaluate(framesPass);
}

/** What was sent has arrived long before. */
export async function framesPass(): Promise<void> {
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
}

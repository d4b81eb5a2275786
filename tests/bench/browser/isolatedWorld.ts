import type { Page } from '@playwright/test';

/** The world in which the extension's scripts of a page run. */
export interface IsolatedWorld {
  /** Value of an expression there; promises are awaited. */
  evaluate(expression: string): Promise<number>;
  leave(): Promise<void>;
}

/** Playwright has no way into it; the browser's own protocol has. */
export async function isolatedWorld(page: Page): Promise<IsolatedWorld> {
  const session = await page.context().newCDPSession(page);
  const worlds: { readonly id: number; readonly origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable'); // tells of every world that is there before it answers
  const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
  if (!world) throw new Error('Nothing of the extension runs in the page');
  return {
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId: world.id,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails || typeof result.value !== 'number') throw new Error(`No number: ${expression}`);
      return result.value;
    },
    leave: () => session.detach(),
  };
}

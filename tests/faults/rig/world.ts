import type { Page } from '@playwright/test';
import { bundledScript } from '../../../lib/tools/readPage/bundle';

/** The world in which our scripts of a page run, asking as they do. */
export interface PageWorld {
  readonly ask: (type: string, data?: unknown) => Promise<unknown>;
  /** Several questions, each once the one before is answered. */
  readonly askEach: (type: string, questions: readonly unknown[]) => Promise<readonly unknown[]>;
}

const script = bundledScript('tests/faults/inPage/asker.ts', 'asker');

/** Playwright has no way into it; the browser's own protocol has. Something of ours must run in the page. */
export async function worldOf(page: Page): Promise<PageWorld> {
  const session = await page.context().newCDPSession(page);
  const worlds: { readonly id: number; readonly origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable'); // tells of every world that is there before it answers
  const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
  if (!world) throw new Error('Nothing of the extension runs in the page');
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: world.id,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
  await evaluate(await script);
  const call = (name: string, type: string, data: unknown) =>
    evaluate(`${name}(${JSON.stringify(type)}, ${JSON.stringify(data)})`);
  return {
    ask: (type, data) => call('faultyAsk', type, data),
    askEach: async (type, questions) => (await call('faultyAskEach', type, questions)) as readonly unknown[],
  };
}

import { type BrowserContext, expect } from '@playwright/test';
import type { Extension } from './fixtures';

/** Only inside `evaluate` in the worker of the extension. */
declare const chrome: {
  windows: { getAll(): Promise<{ id: number }[]>; update(id: number, change: { focused: boolean }): Promise<void> };
  action: { openPopup(): Promise<void> };
};

/** The popup as the browser shows it under our icon: a window of its own, above the tab it speaks of. */
export interface PopupWindow {
  /** Everything it shows, as it is now. */
  readonly text: () => Promise<string>;
  /** The value of an expression in its page; a promise is waited for. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  readonly isOpen: () => Promise<boolean>;
  /** Errors and warnings of its console. */
  readonly complaints: readonly string[];
}

type Session = Awaited<ReturnType<NonNullable<ReturnType<BrowserContext['browser']>>['newBrowserCDPSession']>>;
type Answer = Readonly<Record<string, unknown>>;
type Send = (method: string, params?: object) => Promise<Answer>;

/**
 * Opens the popup over the tab in front. Playwright knows no such windows, so it is spoken to by the protocol;
 * keys and pointer do not reach it in a browser without a display.
 */
export async function openPopup(context: BrowserContext, extension: Extension): Promise<PopupWindow> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser has no session of its own.');
  await (await extension.worker()).evaluate(async () => {
    const [window] = await chrome.windows.getAll();
    if (window) await chrome.windows.update(window.id, { focused: true });
    await chrome.action.openPopup();
  });
  const targetId = await popupTarget(session, extension);
  const complaints: string[] = [];
  const send = await attach(session, targetId, complaints);
  const evaluate = async (expression: string) => {
    const answer = await send('Runtime.evaluate', {
      expression,
      userGesture: true,
      awaitPromise: true,
      returnByValue: true,
    });
    return (answer['result'] as { value?: unknown } | undefined)?.value;
  };
  return {
    text: async () => String(await evaluate('document.body.innerText')).replaceAll('\u00a0', ' '),
    evaluate,
    isOpen: async () => (await session.send('Target.getTargets')).targetInfos.some((one) => one.targetId === targetId),
    complaints,
  };
}

/** The popup's window is the one page of ours that nobody has attached to yet. */
async function popupTarget(session: Session, { id }: Extension): Promise<string> {
  const address = `chrome-extension://${id}/popup.html`;
  const found = async () =>
    (await session.send('Target.getTargets')).targetInfos.find(({ url, attached }) => url === address && !attached);
  await expect.poll(found).toBeDefined();
  return (await found())?.targetId ?? '';
}

/** Commands to one target; what its console says is collected. */
async function attach(session: Session, targetId: string, complaints: string[]): Promise<Send> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: Answer) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result, method, params } = JSON.parse(message);
    waiting.get(id)?.(result ?? {});
    if (method === 'Runtime.exceptionThrown') complaints.push(JSON.stringify(params));
    const isLoud = params?.type === 'error' || params?.type === 'warning';
    if (method === 'Runtime.consoleAPICalled' && isLoud) complaints.push(JSON.stringify(params.args));
  });
  let id = 0;
  const send: Send = (method, params = {}) =>
    new Promise((answered, failed) => {
      id += 1;
      waiting.set(id, answered);
      session
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        .catch(failed);
    });
  await send('Runtime.enable');
  return send;
}

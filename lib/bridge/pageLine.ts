import { browser } from 'wxt/browser';

/*
 * The page's end of the line whose other end is `gate.ts`, in the format of `messages.ts`. The library behind that
 * format would be a fifth of the script that every page of the CRM loads.
 */

interface Message {
  readonly type: string;
  readonly data?: unknown;
}

interface Reply {
  readonly res?: unknown;
  readonly err?: { readonly message: string };
}

/** Asks the background; rejects where it gives no answer or refuses. */
export async function askBackground(message: Message): Promise<unknown> {
  const reply: Reply | undefined = await browser.runtime.sendMessage(message);
  if (!reply || reply.err) throw new Error(reply?.err?.message ?? 'no reply');
  return reply.res;
}

/** Answers the background's messages of one type until `end`. */
export function hearBackground(type: string, answer: (data: unknown) => unknown, end: AbortSignal): void {
  const heard = (message: Message, _: unknown, respond: (reply: Reply) => void) => {
    if (message.type === type) respond({ res: answer(message.data) });
  };
  browser.runtime.onMessage.addListener(heard);
  // An update takes the browser's side away first.
  end.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(heard));
}

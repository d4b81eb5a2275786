/** A command's answer or an event, as WebDriver BiDi sends it. */
interface Said {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

interface Waiting {
  readonly answered: (result: unknown) => void;
  readonly failed: (error: Error) => void;
}

/** One WebDriver BiDi session with a browser. https://w3c.github.io/webdriver-bidi/ */
export class Bidi {
  private nextId = 1;
  private readonly waiting = new Map<number, Waiting>();

  private constructor(private readonly socket: WebSocket) {
    socket.addEventListener('message', ({ data }) => this.hear(JSON.parse(String(data))));
    socket.addEventListener('close', () => {
      for (const { failed } of this.waiting.values()) failed(new Error('The browser has gone.'));
    });
  }

  /** @param address as the browser says it when it starts: `ws://127.0.0.1:…` */
  static async connect(address: string): Promise<Bidi> {
    const socket = new WebSocket(`${address}/session`);
    await new Promise((opened, failed) => {
      socket.addEventListener('open', opened, { once: true });
      socket.addEventListener('error', () => failed(new Error(`No session at ${address}.`)), { once: true });
    });
    const bidi = new Bidi(socket);
    await bidi.send('session.new', { capabilities: {} });
    return bidi;
  }

  /** @throws Error naming the command and what the browser says of it */
  send(method: string, params: object): Promise<unknown> {
    const id = this.nextId++;
    return new Promise((answered, failed) => {
      this.waiting.set(id, {
        answered,
        failed: (error) => failed(new Error(`${method}: ${error.message}`)),
      });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  private hear({ id, type, result, error, message }: Said): void {
    const asked = id === undefined ? undefined : this.waiting.get(id);
    if (id === undefined || !asked) return;
    this.waiting.delete(id);
    if (type === 'success') asked.answered(result);
    else asked.failed(new Error(`${error}: ${message}`));
  }
}

import { writeFileSync } from 'node:fs';
import type { Bidi } from './bidi';

/** Milliseconds; only waited out where what is waited for never comes. */
const PATIENCE = 60_000;

/** A value of a page as the protocol gives it, as far as it is looked at here. */
interface Remote {
  readonly type?: string;
  readonly sharedId?: string;
  readonly value?: unknown;
}

/** A node with what is below it, closed shadow roots included. */
interface RemoteNode {
  readonly value?: {
    readonly attributes?: Readonly<Record<string, string>>;
    readonly children?: readonly RemoteNode[];
    readonly shadowRoot?: RemoteNode | null;
  };
}

/** One tab, pressed and read as its user does. Places in it are XPaths. */
export class FirefoxPage {
  private constructor(
    private readonly bidi: Bidi,
    private readonly context: string,
  ) {}

  static async open(bidi: Bidi, address: string): Promise<FirefoxPage> {
    const { context } = (await bidi.send('browsingContext.create', { type: 'tab' })) as { context: string };
    const page = new FirefoxPage(bidi, context);
    await page.goto(address);
    return page;
  }

  async goto(address: string): Promise<void> {
    await this.bidi.send('browsingContext.navigate', { context: this.context, url: address, wait: 'complete' });
  }

  async bringToFront(): Promise<void> {
    await this.bidi.send('browsingContext.activate', { context: this.context });
  }

  async resize(width: number, height: number): Promise<void> {
    const viewport = { width, height };
    await this.bidi.send('browsingContext.setViewport', { context: this.context, viewport });
  }

  /** Waits until something stands there; its text. */
  async textOf(place: string): Promise<string> {
    const found = await this.call(whenThere, [place, PATIENCE]);
    return String(found.value ?? '');
  }

  /** Waits until a field stands there; what it is set to. */
  async settingOf(place: string): Promise<string> {
    await this.textOf(place);
    const set = await this.call(valueThere, [place]);
    return String(set.value ?? '');
  }

  async press(place: string): Promise<void> {
    await this.textOf(place);
    const { nodes } = (await this.bidi.send('browsingContext.locateNodes', {
      context: this.context,
      locator: { type: 'xpath', value: place },
      maxNodeCount: 1,
    })) as { nodes: readonly Remote[] };
    const origin = { type: 'element', element: { sharedId: nodes[0]?.sharedId } };
    await this.act({
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', x: 0, y: 0, origin },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.act({ type: 'key', id: 'keyboard', actions });
  }

  /** Waits for an accessible name, looked for after every frame; closed shadow roots are looked into by the protocol. */
  async named(like: RegExp): Promise<string> {
    for (const until = Date.now() + PATIENCE; Date.now() < until; await this.call(nextFrame, [])) {
      const name = labelsIn(await this.wholeTree()).find((label) => like.test(label));
      if (name) return name;
    }
    throw new Error(`Nothing named like ${like}.`);
  }

  async shoot(file: string): Promise<void> {
    const { data } = (await this.bidi.send('browsingContext.captureScreenshot', { context: this.context })) as {
      data: string;
    };
    writeFileSync(file, Buffer.from(data, 'base64'));
  }

  private async act(source: object): Promise<void> {
    await this.bidi.send('input.performActions', { context: this.context, actions: [source] });
  }

  private async wholeTree(): Promise<RemoteNode> {
    const { result } = (await this.bidi.send('script.evaluate', {
      expression: 'document.body',
      target: { context: this.context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
    })) as { result: RemoteNode };
    return result;
  }

  private async call(what: (...given: never[]) => unknown, given: readonly (string | number)[]): Promise<Remote> {
    const answer = (await this.bidi.send('script.callFunction', {
      functionDeclaration: what.toString(),
      arguments: given.map((value) => ({ type: typeof value, value })),
      target: { context: this.context },
      awaitPromise: true,
    })) as { type: string; result?: Remote; exceptionDetails?: { text: string } };
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    return answer.result ?? {};
  }
}

function labelsIn({ value }: RemoteNode): readonly string[] {
  const own = value?.attributes?.['aria-label'];
  const below = [...(value?.children ?? []), ...(value?.shadowRoot ? [value.shadowRoot] : [])];
  return [...(own ? [own] : []), ...below.flatMap(labelsIn)];
}

/** Runs in the page, so it must not use anything from outside of itself. */
function whenThere(place: string, patience: number): Promise<string> {
  return new Promise((found, failed) => {
    const look = () => {
      const node = document.evaluate(place, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
      if (!node) return;
      observer.disconnect();
      found(node.textContent ?? '');
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    setTimeout(() => failed(new Error(`nothing at ${place}: ${document.body.textContent.slice(0, 400)}`)), patience);
    look();
  });
}

/** Runs in the page. */
function valueThere(place: string): string {
  const node = document.evaluate(place, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
  return node instanceof HTMLInputElement ? node.value : '';
}

/** Runs in the page. */
function nextFrame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}

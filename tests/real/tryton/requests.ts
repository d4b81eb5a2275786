import type { BrowserContext, Request } from '@playwright/test';

const READING = /^model\.(?:party\.party|sale\.sale|sale\.opportunity)\.(?:read|search_read|search_count)$/;

/** Requests of a browser, told apart: Tryton's own client asks by XMLHttpRequest only, the extension by `fetch`. */
export class RequestLog {
  readonly ours: { readonly at: number; readonly method: string; readonly hasCookie: boolean }[] = [];
  /** Requests that went anywhere else than to Tryton. */
  readonly abroad: string[] = [];

  constructor(
    context: BrowserContext,
    private readonly origin: string,
  ) {
    context.on('request', (request) => this.keep(request));
  }

  private keep(request: Request): void {
    const url = new URL(request.url());
    if (url.protocol === 'chrome-extension:' || url.protocol === 'data:' || url.protocol === 'blob:') return;
    if (url.origin !== this.origin) this.abroad.push(request.url());
    else if (request.resourceType() === 'fetch') {
      const { method = '' } = (request.postDataJSON() ?? {}) as { method?: string };
      const hasCookie = 'cookie' in request.headers();
      this.ours.push({ at: Date.now(), method: `${request.method()} ${url.pathname} ${method}`, hasCookie });
    }
  }

  /** Requests of the extension that are not plain questions to Tryton's data. */
  get notReading(): readonly string[] {
    return this.ours
      .filter(({ method, hasCookie }) => hasCookie || !READING.test(method.replace(/^POST \/\w+\/ /, '')))
      .map(({ method }) => method);
  }
}

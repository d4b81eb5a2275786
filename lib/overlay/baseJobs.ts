import type { Ask } from './ask';
import type { Connection } from './connection';
import type { Reader } from './reader';

/** Reading the site's clients in this tab: one job at a time, ended by the user, by leaving the page or with `signal`. */
export class BaseJobs {
  private current: AbortController | undefined;

  constructor(
    private readonly bringReader: () => Promise<Reader>,
    private readonly connect: Connection,
    private readonly ask: Ask,
    signal: AbortSignal,
  ) {
    addEventListener('pagehide', () => this.stop(), { signal });
    signal.addEventListener('abort', () => this.stop());
  }

  /** False while another job is being read here. */
  start(job: string): boolean {
    if (this.current) return false;
    const current = new AbortController();
    this.current = current;
    void this.read(job, current.signal).then(() => {
      this.current = undefined;
    });
    return true;
  }

  stop(): void {
    this.current?.abort();
  }

  private async read(job: string, signal: AbortSignal): Promise<void> {
    try {
      const reader = await this.bringReader();
      await reader.base(job, this.connect(signal), this.ask);
    } catch {
      await this.ask('baseEnded', { job, state: 'failed', failure: 'changed' }).catch(() => {
        // Nobody is left to be told: the extension is gone.
      });
    }
  }
}

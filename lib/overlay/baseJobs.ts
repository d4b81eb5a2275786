import type { SessionReader } from '../crm/adapter';
import type { Ask } from './ask';
import { readBase } from './baseJob';
import type { Connection } from './connection';

/** Reading the site's clients in this tab: one job at a time, ended by the user, by leaving the page or with `signal`. */
export class BaseJobs {
  private current: AbortController | undefined;

  constructor(
    private readonly reader: SessionReader,
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
    void readBase(job, this.reader, this.connect(current.signal), this.ask).then(() => {
      this.current = undefined;
    });
    return true;
  }

  stop(): void {
    this.current?.abort();
  }
}

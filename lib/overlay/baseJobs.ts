import type { Ask } from './ask';
import type { Reader } from './reader';

/** Reading the site's clients in this tab, one job at a time. */
export interface BaseJobs {
  /** False while another job is being read here. */
  start(job: string): boolean;
  stop(): void;
}

/** A job is ended by the user, by leaving the page or with `end`; how it ended is told to the background. */
export function baseJobs(bringReader: () => Promise<Reader>, ask: Ask, end: AbortSignal): BaseJobs {
  let current: AbortController | undefined;
  const stop = () => current?.abort();
  const read = async (job: string, signal: AbortSignal) => {
    try {
      const { session } = await bringReader();
      if (!session?.base) throw new Error('noBase');
      await session.base(job, ask, signal);
    } catch {
      await ask('baseEnded', { job, state: 'failed', failure: 'changed' }).catch(() => {
        // Nobody is left to be told: the extension is gone.
      });
    }
    current = undefined;
  };
  addEventListener('pagehide', stop, { signal: end });
  end.addEventListener('abort', stop);
  return {
    start(job) {
      if (current) return false;
      current = new AbortController();
      void read(job, current.signal);
      return true;
    },
    stop,
  };
}

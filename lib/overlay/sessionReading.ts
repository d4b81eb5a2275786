import type { Capture } from '../bridge/messages';
import type { PurchaseSource, RecordRef } from '../crm/adapter';
import type { Completeness, Deal } from '../domain/deal';
import type { Ask } from './ask';
import { NOTHING_READ } from './capture';
import type { Reader, ReaderSession } from './reader';
import { untilVisible } from './visible';

interface SessionReadingTools {
  readonly ask: Ask;
  readonly bringReader: () => Promise<Reader>;
  /** Hears how far it is. */
  readonly came: (progress: Completeness) => void;
}

/** Reading one client by session: one thing at a time, which the user can stop. Ends with the signal. */
export class SessionReading {
  /** Of the last reading. */
  progress: Completeness = NOTHING_READ;
  private current: AbortController | undefined;

  constructor(
    private readonly client: RecordRef,
    private readonly tools: SessionReadingTools,
    private readonly signal: AbortSignal,
  ) {}

  get isOn(): boolean {
    return this.current !== undefined;
  }

  stop(): void {
    this.current?.abort();
  }

  /** As `readHistory`. */
  async store(source: PurchaseSource): Promise<void> {
    const save = (capture: Capture) => this.tools.ask('capture', capture);
    await this.work((session, signal) => session.history({ ...this.reading(source), save }, signal));
  }

  /** The deals that a reading would store. */
  async sample(source: PurchaseSource): Promise<readonly Deal[]> {
    return (await this.work((session, signal) => session.sample(this.reading(source), signal))) ?? [];
  }

  private reading(source: PurchaseSource) {
    return { client: this.client, source, came: (progress: Completeness) => this.cameTo(progress) };
  }

  private async work<T>(work: (session: ReaderSession, signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    await untilVisible(this.signal);
    if (this.current) return undefined;
    this.current = new AbortController();
    const signal = AbortSignal.any([this.signal, this.current.signal]);
    this.cameTo(NOTHING_READ);
    try {
      const { session } = await this.tools.bringReader();
      signal.throwIfAborted();
      return session && (await work(session, signal));
    } finally {
      this.current = undefined;
    }
  }

  private cameTo(progress: Completeness): void {
    this.progress = progress;
    if (!this.signal.aborted) this.tools.came(progress);
  }
}

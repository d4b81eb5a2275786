import type { PageAdapter } from '../crm/adapter';
import { followAddress } from './address';
import { isSamePage, type RecordPage, recordPage } from './recordPage';

type Moved = (opened: RecordPage | undefined) => void;

/** The record of a frame's address, and who wants to know when it becomes another one. */
export class Follower {
  private opened: RecordPage | undefined;
  private readonly listeners = new Set<Moved>();

  constructor(
    private readonly adapter: PageAdapter,
    signal: AbortSignal,
  ) {
    this.opened = recordPage(adapter, new URL(location.href));
    followAddress((address) => this.moveTo(address), signal);
  }

  /** Calls back at once, and until `end` when the record changes; a new address of the same record is no change. */
  follow(moved: Moved, end: AbortSignal): void {
    this.listeners.add(moved);
    end.addEventListener('abort', () => this.listeners.delete(moved));
    moved(this.opened);
  }

  private moveTo(address: URL): void {
    const opened = recordPage(this.adapter, address);
    if (isSamePage(opened, this.opened)) return;
    this.opened = opened;
    for (const moved of this.listeners) moved(opened);
  }
}

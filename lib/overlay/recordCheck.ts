import type { PageCheck } from '../domain/adapterHealth';
import type { Ask } from './ask';

/**
 * Tells the background whether the page of one record was read as it should be: that it was at once, that it was not
 * only once the page has had its time, because every page begins as half of one. Each is told once.
 */
export class RecordCheck {
  /** True while several pages of this kind were not read in a row. */
  needsAttention = false;
  private last: boolean | undefined;
  private told: boolean | undefined;
  private hadItsTime = false;

  constructor(
    private readonly record: Pick<PageCheck, 'page' | 'of'>,
    private readonly ask: Ask,
    /** Called when `needsAttention` has become true. */
    private readonly attend: () => void,
  ) {}

  /** A look at the page has come to this. */
  came(isRead: boolean): void {
    this.last = isRead;
    if (isRead ? this.told !== true : this.told === undefined && this.hadItsTime && isFair()) void this.tell(isRead);
  }

  /** The page has had its time. */
  waitNoMore(): void {
    this.hadItsTime = true;
    if (this.last === false) this.came(false);
  }

  private async tell(isRead: boolean): Promise<void> {
    this.told = isRead;
    // An extension that is gone notices nothing; the next act says so.
    this.needsAttention = await this.ask('pageChecked', { ...this.record, isRead }).catch(() => false);
    if (this.needsAttention) this.attend();
  }
}

/** A page in the background, without a network, or asking for a password says nothing of how the CRM is drawn. */
function isFair(): boolean {
  const isWhole = document.readyState === 'complete' && document.visibilityState === 'visible' && navigator.onLine;
  return isWhole && !document.querySelector('input[type=password]');
}

import { MOST_ROWS_ASKED, type RowAddress, type RowMark } from '../../domain/rowMark';
import type { Ask } from '../ask';
import { rowKey } from './askedRow';

/** Rows remembered; those looked at longest ago are forgotten first. */
const MOST_KNOWN = 5000;

export interface Known {
  /** Undefined: nothing can be said of this row. */
  readonly mark: RowMark | undefined;
  /** Stored data has changed since: what is shown may stay until the answer comes, and is shown nowhere else. */
  isOld: boolean;
}

/** What the background has said of rows, and the questions to it: a message a frame, for all rows of that frame. */
export class KnownMarks {
  private readonly known = new Map<string, Known>();
  private readonly waiting = new Map<string, RowAddress>();
  private readonly asked = new Set<string>();
  /** Raised when everything is to be asked anew: an answer under way may be about what was before. */
  private era = 0;

  constructor(
    private readonly ask: Ask,
    /** Something can be drawn now, or asked. */
    private readonly changed: () => void,
  ) {}

  /** What is known of a row now; what is not known is asked with the next question. */
  lookUp(row: RowAddress): Readonly<Known> | undefined {
    const key = rowKey(row);
    const known = this.known.get(key);
    if ((!known || known.isOld) && !this.asked.has(key)) this.waiting.set(key, row);
    if (known) this.keep(key, known);
    return known;
  }

  /** Sends the question of this frame; what is too much for it is asked in the next one. */
  askNow(): void {
    const entries = [...this.waiting].slice(0, MOST_ROWS_ASKED);
    if (entries.length === 0) return;
    for (const [key] of entries) {
      this.waiting.delete(key);
      this.asked.add(key);
    }
    if (this.waiting.size > 0) this.changed();
    void this.question(entries);
  }

  /** Stored data or rules changed. */
  forget(): void {
    this.era++;
    this.asked.clear();
    for (const known of this.known.values()) known.isOld = true;
    this.changed();
  }

  private async question(entries: readonly (readonly [key: string, row: RowAddress])[]): Promise<void> {
    const { era } = this;
    try {
      const answer = await this.ask('marksOf', { rows: entries.map(([, row]) => row) });
      if (era !== this.era) return;
      const marks = new Map(answer.map(({ at, ...mark }) => [at, mark]));
      entries.forEach(([key], at) => {
        this.keep(key, { mark: marks.get(at), isOld: false });
      });
      this.changed();
    } catch {
      // Asked again when the page changes next, unless the extension is gone.
    } finally {
      if (era === this.era) for (const [key] of entries) this.asked.delete(key);
    }
  }

  private keep(key: string, known: Known): void {
    this.known.delete(key);
    this.known.set(key, known);
    if (this.known.size <= MOST_KNOWN) return;
    const [oldest] = this.known.keys();
    if (oldest !== undefined) this.known.delete(oldest);
  }
}

import { BestRows } from '../bestRows';
import { plainName } from '../importing/plainName';

/** A client found by his name or number. */
interface FoundName {
  /** Store key of the client. */
  readonly key: string;
  readonly name: string;
}

export interface FoundNames {
  readonly rows: readonly FoundName[];
  /** How many there are in all. */
  readonly total: number;
}

/** A name by its place, and how well it fits: the lower, the better. */
interface Match {
  readonly at: number;
  readonly rank: number;
}

/** More results nobody reads; another word is typed instead. */
const SHOWN = 20;

/**
 * The names of a base, to be searched at every key that is pressed. What is compared is made ready when names are
 * added, so that 100,000 of them are gone through within a frame.
 */
export class NameSearch {
  private readonly keys: string[] = [];
  private readonly names: string[] = [];
  private readonly plain: string[] = [];

  get size(): number {
    return this.keys.length;
  }

  add(keys: readonly string[], names: readonly string[]): void {
    for (const [at, key] of keys.entries()) {
      const name = names[at] ?? '';
      this.keys.push(key);
      this.names.push(name);
      this.plain.push(plainName(name));
    }
  }

  /** Clients whose name holds every word, or whose number it is: number and whole name first, then beginnings of names. */
  find(text: string): FoundNames {
    const wanted = plainName(text);
    if (wanted === '') return { rows: [], total: 0 };
    const found = this.matches(wanted, wanted.split(' '));
    const rows = found.best().map(({ at }) => ({ key: this.keys[at] ?? '', name: this.names[at] ?? '' }));
    return { rows, total: found.total };
  }

  /** One letter may be in every name: of a large base only the first ones are ever put in order. */
  private matches(wanted: string, words: readonly string[]): BestRows<Match> {
    const found = new BestRows<Match>(SHOWN, (one, other) => one.rank - other.rank || this.byName(one.at, other.at));
    const number = ` ${wanted}`;
    for (let at = 0; at < this.plain.length; at++) {
      const rank = this.rankOf(at, wanted, words, number);
      if (rank !== undefined) found.add({ at, rank });
    }
    return found;
  }

  private rankOf(at: number, wanted: string, words: readonly string[], number: string): number | undefined {
    // A key ends with the number of the record, after a space.
    if (this.keys[at]?.endsWith(number)) return 0;
    const name = this.plain[at] ?? '';
    if (!words.every((word) => name.includes(word))) return undefined;
    if (name === wanted) return 1;
    return name.startsWith(wanted) ? 2 : 3;
  }

  /** By code units: a true alphabet would take longer than the search itself. */
  private byName(one: number, other: number): number {
    const [a = '', b = ''] = [this.plain[one], this.plain[other]];
    return a < b ? -1 : a > b ? 1 : one - other;
  }
}

/** How often each fault is made. */
export interface Amounts {
  /** Browsers killed in the middle of an import. */
  readonly kills: number;
  /** Stops of the background worker. */
  readonly stops: number;
  /** Points of writing at which the storage is full. */
  readonly fulls: number;
  /** Captures of one client by ten tabs together. */
  readonly rounds: number;
  /** Renewals of the extension under open tabs. */
  readonly reloads: number;
  /** True for a whole simulated working day, else a short one. */
  readonly day: boolean;
}

/** What every commit is tested with. */
const USUAL: Amounts = { kills: 10, stops: 100, fulls: 20, rounds: 1_000, reloads: 20, day: false };

/** Set by `npm run test:faults -- --kills 200`. */
const ASKED = process.env['BUDILNIK_FAULTS'];

export const amounts: Amounts = { ...USUAL, ...(ASKED ? (JSON.parse(ASKED) as Partial<Amounts>) : {}) };

import type { RecordRef } from '../adapter';
import type { WalkMemory } from '../baseWalk';

/** Keeps a line of the memory short. */
const LEADS_A_LINE = 100;

/** Leads that contacts and companies name, by the client that pays for them: what the list of leads still owes. */
export class OwedLeads {
  readonly #payers = new Map<string, RecordRef>();

  constructor(private readonly memory: WalkMemory) {
    for (const [type, id, ...leads] of memory.recalled('owed')) if (type && id) this.#take({ type, id }, leads);
  }

  add(payer: RecordRef, leads: readonly string[]): void {
    for (let from = 0; from < leads.length; from += LEADS_A_LINE)
      this.memory.keep('owed', payer.type, payer.id, ...leads.slice(from, from + LEADS_A_LINE));
    this.#take(payer, leads);
  }

  given(lead: string): void {
    this.#payers.delete(lead);
  }

  /** Up to this id the list has been read before. */
  readTo(id: number): void {
    this.keptBack(this.passed(id));
  }

  /** How many have not been given. */
  get left(): number {
    return this.#payers.size;
  }

  /** Those that should have come by now: up to an id, or all where there is none. */
  passed(upTo: number | undefined): readonly string[] {
    return [...this.#payers.keys()].filter((lead) => upTo === undefined || Number(lead) <= upTo);
  }

  /** Who pays for leads that were asked for and not given; they are owed no more. */
  keptBack(asked: readonly string[]): readonly RecordRef[] {
    return asked.flatMap((lead) => {
      const payer = this.#payers.get(lead);
      this.#payers.delete(lead);
      return payer ?? [];
    });
  }

  #take(payer: RecordRef, leads: readonly string[]): void {
    for (const lead of leads) this.#payers.set(lead, payer);
  }
}

import type { Day } from '../day';
import type { ContactKind } from './contactValues';

/** A client as the page of duplicates shows him. */
export interface ProposedClient {
  readonly key: string;
  /** Origin of his CRM, or `FILE_SITE`. */
  readonly site: string;
  readonly name: string;
  readonly purchases: number;
  readonly lastOn: Day | undefined;
}

/** Two clients that may be one; `into` is the one that would be shown. */
export interface Proposal {
  readonly into: ProposedClient;
  readonly from: ProposedClient;
  /** Kinds of what they share. */
  readonly why: readonly ContactKind[];
}

/** Two clients the user called one. */
export interface MergedClients {
  /** Key of the one that was merged; by it they are split again. */
  readonly from: string;
  readonly fromName: string;
  readonly into: string;
  readonly intoName: string;
  /** Instant, ISO 8601. */
  readonly at: string;
}

export interface Duplicates {
  /** The first of them, those with more in common first. */
  readonly proposals: readonly Proposal[];
  readonly total: number;
  /** The latest first. */
  readonly merged: readonly MergedClients[];
  /** Clients of whom a phone, an e-mail or a tax number is known. */
  readonly recognisable: number;
}

/** Which of two clients is shown when they are one: of a CRM rather than of a file, then who bought more. */
export function asProposed(one: ProposedClient, other: ProposedClient): Pick<Proposal, 'into' | 'from'> {
  const isOther = Number(isOfFile(one)) - Number(isOfFile(other)) || other.purchases - one.purchases;
  return isOther > 0 ? { into: other, from: one } : { into: one, from: other };
}

/** A file that belongs to no CRM has no address. */
function isOfFile({ site }: ProposedClient): boolean {
  return !/^https?:/.test(site);
}

/** What the user says of two clients, by their keys. */
export type ClientsSaid =
  | { readonly kind: 'merge'; readonly into: string; readonly from: string }
  | { readonly kind: 'split'; readonly from: string }
  | { readonly kind: 'apart' | 'again'; readonly one: string; readonly other: string };

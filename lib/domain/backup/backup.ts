import type { Day } from '../day';

/** What a backup holds, as its own words say it. */
export interface BackupSummary {
  readonly day: Day;
  /** Version of the extension that wrote it. */
  readonly product: string;
  readonly clients: number;
  readonly purchases: number;
}

/** Why a file is not restored; each has its own words. */
export type BackupProblemKind =
  | 'notBackup' // no file of ours
  | 'newer' // written by a newer version of the extension
  | 'damaged' // cut off, or changed after it was written
  | 'wrong' // whole, but holds what no version of ours writes
  | 'wrongPhrase' // sealed with another pass-phrase
  | 'tooLarge'; // unpacks to more than any backup is

/** Thrown where a file is not taken as a backup. */
export class BackupProblem extends Error {
  constructor(
    readonly kind: BackupProblemKind,
    /** Line of the unpacked file, from 1, where there is one to name. */
    readonly line?: number,
  ) {
    super(line === undefined ? kind : `${kind} in line ${line}`);
    this.name = 'BackupProblem';
  }
}

/** The last backup that was written. */
export interface BackupDone {
  readonly on: Day;
  readonly clients: number;
  readonly purchases: number;
}

import type { Correction } from '../../domain/hand/correction';
import type { ClientMark } from '../../domain/marks/mark';
import type { Talk } from '../../domain/talk/talk';

/** A call under way, one a client. */
export interface TalkRow {
  /** Store key of the client. */
  readonly client: string;
  readonly talk: Talk;
}

/** What people have set of a client by hand; no recomputing touches it. */
export interface HandRow {
  readonly client: string;
  readonly corrections: readonly Correction[];
  readonly marks: readonly ClientMark[];
}

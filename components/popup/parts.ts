import { partsOf } from './part';

const beside = partsOf(() => import('./beside'));
const later = partsOf(() => import('./later'));

/* What a list may have beside its calls: where it has, the first frame waits for it. */
export const AllDone = beside.part(({ AllDone }) => AllDone);
export const HiddenHere = beside.part(({ HiddenHere }) => HiddenHere);
export const Notes = beside.part(({ Notes }) => Notes);
export const Quiet = beside.part(({ Quiet }) => Quiet);
export const Team = beside.part(({ Team }) => Team);
export const TeamHero = beside.part(({ TeamHero }) => TeamHero);

/* What comes with the first that is wanted of it, or after the first frame. */
export const Formula = later.part(({ Formula }) => Formula);
export const PutOff = later.part(({ PutOff }) => PutOff);
export const Screen = later.part(({ Screen }) => Screen);
export const TeachFailed = later.part(({ TeachFailed }) => TeachFailed);
export const UndoOffer = later.part(({ UndoOffer }) => UndoOffer);

/* The end of the list: nothing is moved by its coming after the first frame. */
export const BelowCalls = later.partInTime(({ BelowCalls }) => BelowCalls);
export const Queue = later.partInTime(({ Queue }) => Queue);

/* Seen only under the pointer or with the focus. */
export const RowActs = later.partInTime(({ RowActs }) => RowActs);

/** Brings what stands beside the calls, before drawing it asks for it. */
export const bringBeside = beside.bring;

/** Brings what the first frame did not wait for. */
export async function bringParts(): Promise<void> {
  await Promise.all([beside.bring(), later.bring()]);
}

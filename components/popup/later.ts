/*
 * What the popup seldom shows in its first frame, or what follows the calls there: a script of its own, so that the
 * list does not wait for it (R-P-10).
 */
export { BelowCalls } from './BelowCalls';
export { Formula } from './Formula';
export { PutOff } from './PutOff';
export { Queue } from './Queue';
export { RowActs } from './RowActs';
export { Screen } from './Screen';
export { TeachFailed } from './TeachFailed';
export { UndoOffer } from './UndoOffer';

/* What the popup seldom shows in its first frame: a script of its own, so that the list does not wait for it (R-P-10). */
export { CareRows } from './CareRows';
export { DayChoicesForm } from './DayChoicesForm';
export { Formula } from './Formula';
export { PutOff } from './PutOff';
export { QueueRows } from './QueueRows';
export { RowActs } from './RowActs';
export { SavedRows } from './SavedRows';
export { Screen } from './Screen';
export { TeachFailed } from './TeachFailed';
export { UndoOffer } from './UndoOffer';

/* What a list may have beside its calls: a script that stands by itself, so that a first frame waits for one file. */
export { AllDone } from './AllDone';
export { HiddenHere } from './HiddenHere';
export { Notes } from './Notes';
export { Quiet } from './Quiet';
export { Team } from './team/Team';
export { TeamHero } from './team/TeamHero';

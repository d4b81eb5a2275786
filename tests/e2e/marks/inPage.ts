export { markSaved } from './saved';
export { walk } from './walk';

/** As `spoken.ts`, of the request to the head alone. */
export { requestWords } from './enRequest';

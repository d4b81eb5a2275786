/** As `spoken.ts`, of the notes for a CRM alone. */
export { noteWords } from './enNote';

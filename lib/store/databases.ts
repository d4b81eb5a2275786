/** The database of the clients. */
export const DB_NAME = 'budilnik';
/** Raised with every `version()` of it. An older program that meets a higher number only reads. */
export const SCHEMA = 7;
/** There while a backup is being restored; holds the file, so that restoring goes on after an interruption. */
export const RESTORE_DB_NAME = 'budilnik restore';

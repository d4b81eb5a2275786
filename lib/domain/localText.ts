import type { Language } from './language';

/** A text in every language we show. */
export type LocalText = Readonly<Record<Language, string>>;
